import type { IncomingMessage, ServerResponse } from 'node:http';

const METODOS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const METODOS_DEMO = ['GET', 'HEAD', 'POST'];

/** Bytes of a refused body that are still taken, and dropped, so that whoever sends it can hear the refusal. */
const SOBRANTE = 1_000_000;

export const negar = (
  res: ServerResponse,
  status: number,
  texto: string,
  cabeceras: Record<string, string> = {},
): void => {
  res.writeHead(status, { ...cabeceras, 'Content-Type': 'text/plain; charset=utf-8' }).end(texto);
};

export function sinMetodo(req: IncomingMessage, res: ServerResponse, esApi: boolean): boolean {
  const metodos = esApi ? METODOS : METODOS_DEMO;
  if (metodos.includes(req.method ?? '')) return false;
  negar(res, 405, 'Método no permitido', { Allow: metodos.join(', ') });
  return true;
}

/** The rest of a body that nobody reads any more: dropped as it comes, and cut off when there is no end of it. */
export function desechar(req: IncomingMessage): void {
  if (req.complete) return;
  let bytes = 0;
  // Whoever was reading has stopped, and would hold the stream still.
  req.removeAllListeners('data');
  req.on('data', ({ length }: Buffer) => {
    bytes += length;
    if (bytes > SOBRANTE) req.destroy();
  });
  req.resume();
}
