/** The line to the engine: one request, one answer. In the entry chunk: keep it free of axios and zod. */
import { loadCode } from '@/ui/lazy/load-code';
import { scriptURL } from '@/lib/trusted-types';
// oxlint-disable-next-line import/default -- Vite makes the default export: the address of the built worker
import urlDelWorker from './listado-worker?worker&url';
import type { Contestacion, Falla, Mensaje, Pedido, Respuestas } from './listado-protocol';

export type Respuesta = Respuestas[Pedido['tipo']];

export class FallaMotor extends Error {
  readonly falla: Falla;
  constructor(falla: Falla) {
    super(falla.motivo);
    this.falla = falla;
  }
}

interface Pendiente {
  resolver: (valor: Respuesta) => void;
  rechazar: (error: FallaMotor) => void;
}

interface Canal {
  enviar: (mensaje: Mensaje) => void;
  cerrar: () => void;
}

const pendientes = new Map<number, Pendiente>();
let canal: Canal | null = null;
let numero = 0;
let conWorker = typeof Worker !== 'undefined';

function recibir(contestacion: Contestacion): void {
  const pendiente = pendientes.get(contestacion.numero);
  pendientes.delete(contestacion.numero);
  if ('falla' in contestacion) pendiente?.rechazar(new FallaMotor(contestacion.falla));
  else pendiente?.resolver(contestacion.valor);
}

export function cerrarCanal(motivo: 'cerrada' | 'sin-red' = 'cerrada'): void {
  canal?.cerrar();
  canal = null;
  for (const { rechazar } of pendientes.values()) rechazar(new FallaMotor({ motivo }));
  pendientes.clear();
}

function abrirWorker(): Canal {
  const worker = new Worker(scriptURL(urlDelWorker), { type: 'module', name: 'listado' });
  worker.addEventListener('message', ({ data }: MessageEvent<Contestacion>) => recibir(data));
  // It could not be loaded or it died. Slower is better than not at all: the next request runs on the page.
  worker.addEventListener('error', () => {
    conWorker = false;
    cerrarCanal('sin-red');
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's postMessage has none
    enviar: (mensaje) => worker.postMessage(mensaje),
    cerrar: () => worker.terminate(),
  };
}

function abrirEnLinea(): Canal {
  let cerrado = false;
  const nucleo = loadCode(() => import('./listado-core'))
    .then(({ crearNucleo }) =>
      crearNucleo((contestacion) => {
        if (!cerrado) recibir(contestacion);
      }),
    )
    .catch(() => {
      // Its code can't be had now. Whoever waits is told, and the next request asks for it again.
      if (!cerrado) cerrarCanal('sin-red');
      return null;
    });
  return {
    enviar: (mensaje) => void nucleo.then((suyo) => (cerrado ? undefined : suyo?.atender(mensaje))),
    cerrar: () => {
      cerrado = true;
      void nucleo.then((suyo) => suyo?.cerrar());
    },
  };
}

/** Answers come in any order. @throws FallaMotor */
export function pedir(pedido: Pedido): { numero: number; respuesta: Promise<Respuesta> } {
  canal ??= conWorker ? abrirWorker() : abrirEnLinea();
  const { enviar } = canal;
  numero += 1;
  const suyo = numero;
  const respuesta = new Promise<Respuesta>((resolver, rechazar) => {
    pendientes.set(suyo, { resolver, rechazar });
  });
  enviar({ numero: suyo, pedido });
  return { numero: suyo, respuesta };
}
