/** The settlement on a thread of its own. One packet, one answer. */
import type { Paquete } from './empaque';
import { trabajar } from './trabajo';

self.addEventListener('message', ({ data }: MessageEvent<Paquete>) => {
  const respuesta = trabajar(data);
  const { clase, forma, nuestra, linea, vez } = respuesta.filas;
  self.postMessage(respuesta, { transfer: [clase, forma, nuestra, linea, vez].map(({ buffer }) => buffer) });
});
