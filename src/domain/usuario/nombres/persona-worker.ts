/** The answer that carries a password hash is read on a thread of its own, which ends with the last question. */
import { leerPersona, type PreguntaPersona, type RespuestaPersona } from './persona';

self.addEventListener('message', ({ data: pregunta }: MessageEvent<PreguntaPersona>) => {
  void leerPersona(pregunta).then((persona) => {
    const respuesta: RespuestaPersona = { numero: pregunta.numero, persona };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's postMessage has none
    return self.postMessage(respuesta);
  });
});
