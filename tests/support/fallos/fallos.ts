/** The faults, by what the browser sees. «After» is after the backend has written; «before» is instead of it. */
import type { Respuesta } from './pedido';
import type { Fallo, Paso } from './proxy';

const esperar = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const crear = (nombre: string, jugar: (paso: Paso) => Promise<void>): Fallo => ({ nombre, jugar });

const PAGINA = '<!doctype html><title>Acceso a Internet</title><p>Ingrese para navegar.</p>';

export const respuesta = (status: number, tipo: string, texto: string): Respuesta => ({
  status,
  headers: tipo === '' ? {} : { 'content-type': tipo },
  cuerpo: Buffer.from(texto),
});
export const html = (status: number): Respuesta => respuesta(status, 'text/html; charset=utf-8', PAGINA);
export const json = (status: number, valor: unknown): Respuesta =>
  respuesta(status, 'application/json; charset=utf-8', JSON.stringify(valor));

/** RST before the backend hears of it. */
export const resetAntes = crear('reset before', async ({ socket }) => void socket.resetAndDestroy());

/** RST after it was written. On a reused connection Chromium sends the POST again by itself. */
export const resetDespues = crear('reset after', async ({ entregar, socket }) => {
  await entregar();
  socket.resetAndDestroy();
});

/** An orderly end of the connection without an answer, after it was written. */
export const finDespues = crear('FIN after', async ({ entregar, socket }) => {
  await entregar();
  socket.end();
});

/** Half of the answer, then nothing. */
export const truncada = crear('truncated', async ({ entregar, res, socket }) => {
  const { status, headers, cuerpo } = await entregar();
  res.writeHead(status, { ...headers, 'content-length': cuerpo.length });
  res.write(cuerpo.subarray(0, Math.floor(cuerpo.length / 2)), () => socket.destroySoon());
});

/** The backend never hears of it, the browser gets this. */
export const enVez = (dada: Respuesta): Fallo =>
  crear(`${dada.status} before`, async ({ contestar }) => contestar(dada));

/** It was written, but the browser gets this. */
export const enVezDespues = (dada: Respuesta): Fallo =>
  crear(`${dada.status} after`, async ({ entregar, contestar }) => {
    await entregar();
    contestar(dada);
  });

/** The right answer, changed. */
export const cambiada = (cambiar: (fila: Record<string, unknown>) => unknown): Fallo =>
  crear('changed', async ({ entregar, contestar }) => {
    const { status, headers, cuerpo } = await entregar();
    // The backend's own JSON: an object, or the test is wrong.
    const fila = JSON.parse(cuerpo.toString('utf8')) as Record<string, unknown>;
    contestar({ status, headers, cuerpo: Buffer.from(JSON.stringify(cambiar(fila))) });
  });

/** Written at once, told later. */
export const tarde = (ms: number): Fallo =>
  crear(`late ${ms} ms`, async ({ entregar, contestar }) => {
    const dada = await entregar();
    await esperar(ms);
    contestar(dada);
  });

/** Reaches the backend twice, by two paths; the browser hears the second one. */
export const dosVeces = crear('twice', async ({ entregar, contestar }) => {
  await entregar();
  contestar(await entregar());
});

/** Held on its way while the browser's side dies; `soltar` delivers it, long after everybody has forgotten it. */
export function zombi(): { fallo: Fallo; soltar: () => Promise<void> } {
  const retenidos: Paso[] = [];
  return {
    fallo: crear('zombie', async (paso) => {
      retenidos.push(paso);
      paso.socket.resetAndDestroy();
    }),
    soltar: async () => {
      for (const paso of retenidos.splice(0)) await paso.entregar();
    },
  };
}

/** Accepted, and then silence; written or not. */
export const muda = (escrita: boolean): Fallo =>
  crear(escrita ? 'silent after' : 'silent before', async ({ entregar }) => {
    if (escrita) await entregar();
  });

/** A thin line: each way takes `latencia`, then `bytesPorSegundo`. */
export const lenta = (bytesPorSegundo: number, latencia = 0): Fallo =>
  crear(`slow ${bytesPorSegundo} B/s`, async ({ entregar, res, socket }) => {
    await esperar(latencia);
    const { status, headers, cuerpo } = await entregar();
    res.writeHead(status, { ...headers, 'content-length': cuerpo.length });
    const trozo = Math.max(1, Math.floor(bytesPorSegundo / 10));
    for (let desde = 0; desde < cuerpo.length && !socket.destroyed; desde += trozo) {
      res.write(cuerpo.subarray(desde, desde + trozo));
      await esperar(100);
    }
    res.end();
  });

/** Answers the list as it was before: without the rows that `falta` names. */
export const listaSin = (falta: (fila: Record<string, unknown>) => boolean): Fallo =>
  crear('stale list', async ({ entregar, contestar }) => {
    const { status, headers, cuerpo } = await entregar();
    const filas = JSON.parse(cuerpo.toString('utf8')) as Record<string, unknown>[]; // GET /agentes is an array
    contestar({
      status,
      headers,
      cuerpo: Buffer.from(JSON.stringify(filas.filter((fila) => !falta(fila)))),
    });
  });
