import { crearNucleo } from './reader-core';
import type { Mensaje } from './reader-protocol';

const atender = crearNucleo((contestacion) => self.postMessage(contestacion, { transfer: [] }));

self.addEventListener('message', ({ data }: MessageEvent<Mensaje>) => {
  void atender(data);
});
