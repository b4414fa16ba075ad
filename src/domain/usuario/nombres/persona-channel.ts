/** The line to the worker that reads people. The worker lives as long as somebody waits for an answer of it. */
import { credencial } from '@/lib/credencial';
import { API_BASE_URL } from '@/lib/env';
import { scriptURL } from '@/lib/trusted-types';
import { leerPersona, type Persona, type PreguntaPersona, type RespuestaPersona } from './persona';
// oxlint-disable-next-line import/default -- Vite makes the default export: the address of the built worker
import urlDelWorker from './persona-worker?worker&url';

const esperan = new Map<number, (persona: Persona | null) => void>();
let worker: Worker | null = null;
let numero = 0;

function terminar(): void {
  worker?.terminate();
  worker = null;
  for (const responder of esperan.values()) responder(null);
  esperan.clear();
}

function abrir(): Worker {
  const nuevo = new Worker(scriptURL(urlDelWorker), { type: 'module', name: 'personas' });
  nuevo.addEventListener('message', ({ data }: MessageEvent<RespuestaPersona>) => {
    esperan.get(data.numero)?.(data.persona);
    esperan.delete(data.numero);
    // What it has read must not stay in its memory.
    if (esperan.size === 0) terminar();
  });
  // Its code can't be had: nobody gets a name, and the answer is not read on the page instead.
  nuevo.addEventListener('error', terminar);
  return nuevo;
}

/** Who that is; null: nobody can tell now. Never throws. Without workers at all (jsdom) the page asks. */
export function pedirPersona(id: number): Promise<Persona | null> {
  numero += 1;
  const pregunta: PreguntaPersona = {
    numero,
    id,
    url: new URL(`${API_BASE_URL}/usuario`, location.href).href,
    token: credencial.token(),
  };
  if (typeof Worker === 'undefined') return leerPersona(pregunta);
  return new Promise((resolver) => {
    esperan.set(pregunta.numero, resolver);
    worker ??= abrir();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's postMessage has none
    worker.postMessage(pregunta);
  });
}
