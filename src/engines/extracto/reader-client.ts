/** The line to the reading worker. It lives as long as its source: cancelling ends it. */
import type { Dia } from '@/lib/fecha';
import { scriptURL } from '@/lib/trusted-types';
// oxlint-disable-next-line import/default -- Vite makes the default export: the address of the built worker
import urlDelWorker from './extracto-worker?worker&url';
import { crearNucleo } from './reader-core';
import type { Aviso, Contestacion, Mensaje, Pedido } from './reader-protocol';

export interface Lector {
  /** Answers to an earlier question are no longer passed on. */
  pedir: (pedido: Pedido, de: { dia: Dia; propias: readonly string[] }) => void;
  cerrar: () => void;
}

const SIN_LECTOR = 'No se pudo leer el archivo: al equipo le faltó memoria o conexión. Intente de nuevo.';

type Enviar = (mensaje: Mensaje) => void;

function enWorker(recibir: (contestacion: Contestacion) => void, fallar: () => void): [Enviar, () => void] {
  const worker = new Worker(scriptURL(urlDelWorker), { type: 'module', name: 'lectura' });
  worker.addEventListener('message', ({ data }: MessageEvent<Contestacion>) => recibir(data));
  worker.addEventListener('error', fallar);
  worker.addEventListener('messageerror', fallar);
  return [
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's postMessage has none
    (mensaje) => worker.postMessage(mensaje),
    () => worker.terminate(),
  ];
}

/** Without workers (the tests' jsdom) the reading runs on the page; a build leaves this out. */
function enLinea(recibir: (contestacion: Contestacion) => void, fallar: () => void): [Enviar, () => void] {
  const atender = crearNucleo(recibir);
  // Its answers come later, as a worker's do.
  return [(mensaje) => void Promise.resolve(mensaje).then(atender).catch(fallar), () => undefined];
}

export function crearLector(avisar: (aviso: Aviso) => void): Lector {
  let numero = 0;
  let cerrado = false;
  const recibir = ({ numero: suyo, aviso }: Contestacion) => {
    if (!cerrado && suyo === numero) avisar(aviso);
  };
  const fallar = () => {
    if (!cerrado) avisar({ tipo: 'rechazo', mensaje: SIN_LECTOR });
  };
  const abrir = import.meta.env.DEV && typeof Worker === 'undefined' ? enLinea : enWorker;
  const [enviar, terminar] = abrir(recibir, fallar);
  return {
    pedir(pedido, de) {
      numero += 1;
      enviar({ numero, ...de, pedido });
    },
    cerrar() {
      cerrado = true;
      terminar();
    },
  };
}
