import type { Paquete } from '@/engines/cotejo/work/packing';
import { trabajar } from '@/engines/cotejo/work/cotejo-work';

self.addEventListener('message', ({ data }: MessageEvent<Paquete>) => {
  const respuesta = trabajar(data);
  const { clase, forma, nuestra, linea, vez } = respuesta.filas;
  self.postMessage(respuesta, { transfer: [clase, forma, nuestra, linea, vez].map(({ buffer }) => buffer) });
});
