/** The reading on a thread of its own. */
import { crearNucleo } from './nucleo';
import type { Mensaje } from './protocolo';

const atender = crearNucleo((contestacion) => self.postMessage(contestacion, { transfer: [] }));

self.addEventListener('message', ({ data }: MessageEvent<Mensaje>) => {
  void atender(data);
});
