/** The settlement of a day against a statement, off the page's own thread. The door. */
import { porPartes } from '@/lib/por-partes';
import { scriptURL } from '@/lib/trusted-types';
import type { Dia } from '@/lib/fecha';
import type { Entrada } from './conciliar';
// oxlint-disable-next-line import/default -- Vite makes the default export: the address of the built worker
import urlDelWorker from './cotejo-worker?worker&url';
import { empacar, type Paquete } from '@/engines/cotejo/work/packing';
import { trabajar, type Respuesta } from '@/engines/cotejo/work/cotejo-work';

export { CLASES, estaEnOrden } from '@/domain/conciliacion/clases';
export type { Clase } from '@/domain/conciliacion/clases';
export type { Fila } from './conciliar';
export { diferencias, porque } from '@/engines/cotejo/work/porque';

export { quizaRegistradas, referenciaARegistrar } from '@/engines/cotejo/likeness/al-registrar';
export { afijoDe } from '@/engines/cotejo/likeness/contenidas';

export type { Respuesta } from '@/engines/cotejo/work/cotejo-work';
export { filaEn, huellaDeLinea } from '@/engines/cotejo/work/packing';
export { cuentas, diferencia, explicacion } from '@/engines/cotejo/work/cotejo-totals';
export type { Totales } from '@/engines/cotejo/work/cotejo-totals';

/** Without workers (jsdom), or where one can't start, the page does it itself. */
const enLinea = async (paquete: Paquete): Promise<Respuesta> => trabajar(paquete);

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
