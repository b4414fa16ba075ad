import { request as pedirHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as pedirHttps } from 'node:https';
import { pipeline } from 'node:stream';

/** Answers 502 with the backend's own envelope when it cannot be reached. */
export function reenviar(apiUrl: string, req: IncomingMessage, res: ServerResponse): void {
  const base = apiUrl.replace(/\/+$/, '');
  const camino = (req.url ?? '/').replace(/^\/api\/?/, '/');
  const destino = new URL(base + camino);
  const pedir = destino.protocol === 'https:' ? pedirHttps : pedirHttp;
  const ida = pedir(
    destino,
    { method: req.method ?? 'GET', headers: { ...req.headers, host: destino.host } },
    (vuelta) => {
      res.writeHead(vuelta.statusCode ?? 502, vuelta.headers);
      // Fails when either side goes away; there is nobody left to tell.
      pipeline(vuelta, res, () => undefined);
    },
  );
  ida.on('error', () => {
    if (res.headersSent) {
      res.destroy();
      return;
    }
    res.writeHead(502, { 'Content-Type': 'application/json; charset=utf-8' });
    res.end(
      JSON.stringify({
        statusCode: 502,
        timestamp: new Date().toISOString(),
        path: camino,
        message: 'Bad Gateway',
        error_detail: null,
      }),
    );
  });
  res.on('close', () => ida.destroy());
  pipeline(req, ida, () => undefined);
}
