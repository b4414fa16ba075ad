/** Asks for a settlement off the page's own thread. */
import { porPartes } from '@/lib/por-partes';
import { scriptURL } from '@/lib/trusted-types';
import type { Dia } from '@/lib/fecha';
import type { Entrada } from './conciliar';
// oxlint-disable-next-line import/default -- Vite makes the default export: the address of the built worker
import urlDelWorker from './cotejo-worker?worker&url';
import { empacar, type Paquete } from '@/engines/cotejo/work/packing';
import type { Respuesta } from '@/engines/cotejo/work/cotejo-work';

/** Without workers (jsdom), or where one can't start, the page does it itself. */
const enLinea = async (paquete: Paquete): Promise<Respuesta> =>
  (await import('@/engines/cotejo/work/cotejo-work')).trabajar(paquete);

function enWorker(paquete: Paquete, signal: AbortSignal): Promise<Respuesta> {
  const worker = new Worker(scriptURL(urlDelWorker), { type: 'module', name: 'cotejo' });
  const terminar = () => worker.terminate();
  signal.addEventListener('abort', terminar, { once: true });
  return new Promise<Respuesta>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Respuesta>) => resolve(data));
    worker.addEventListener('error', () => resolve(enLinea(paquete)));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's postMessage has none
    worker.postMessage(paquete);
  }).finally(() => {
    signal.removeEventListener('abort', terminar);
    terminar();
  });
}

/** Never resolves once `signal` has been aborted. */
export async function cotejar(entrada: Entrada, dia: Dia, signal: AbortSignal): Promise<Respuesta> {
  const paquete = await empacar(entrada, dia, porPartes);
  signal.throwIfAborted();
  return typeof Worker === 'undefined' ? enLinea(paquete) : enWorker(paquete, signal);
}
