/** Answers with the headers Express gave: weak ETag, length, type, CORS; and the error envelope. */
import { createHash } from 'node:crypto';
import { HttpResponse } from 'msw';
import { ahoraIso, type Store } from '../model/store.ts';
import { ErrorHttp, errorInterno } from './errores.ts';

/** `vacio` is a void handler, `texto` goes out as it is under the name of JSON, `cortada` is a connection that breaks. */
export type Resultado =
  | { json: unknown; cabeceras?: Record<string, string> }
  | { html: string }
  | { texto: string }
  | { vacio: true }
  | { cortada: true };

const NOMBRES: Record<number, string> = { 400: 'BadRequestException', 404: 'NotFoundException' };

const etagDe = (cuerpo: string): string =>
  `W/"${Buffer.byteLength(cuerpo).toString(16)}-${createHash('sha1').update(cuerpo).digest('base64').slice(0, 27)}"`;

const comunes = (store: Store) => ({
  'X-Powered-By': 'Express',
  'Access-Control-Allow-Origin': '*',
  // Node adds it over HTTP; msw/node does not. The store's clock, so that tests can shift it.
  Date: new Date(store.ahora()).toUTCString(),
});

interface Contenido {
  tipo: string;
  cuerpo: string;
  cabeceras?: Record<string, string> | undefined;
}

function conCuerpo(
  store: Store,
  request: Request,
  status: number,
  { tipo, cuerpo, cabeceras = {} }: Contenido,
): Response {
  const etag = etagDe(cuerpo);
  const lectura = request.method === 'GET' || request.method === 'HEAD';
  if (lectura && status === 200 && request.headers.get('if-none-match') === etag) {
    return new HttpResponse(null, { status: 304, headers: { ...comunes(store), ETag: etag } });
  }
  return new HttpResponse(request.method === 'HEAD' ? null : cuerpo, {
    status,
    headers: {
      ...comunes(store),
      'Content-Type': `${tipo}; charset=utf-8`,
      'Content-Length': String(Buffer.byteLength(cuerpo)),
      ETag: etag,
      ...cabeceras,
    },
  });
}

export function responder(store: Store, request: Request, status: number, resultado: Resultado): Response {
  if ('cortada' in resultado) return HttpResponse.error();
  if ('vacio' in resultado) {
    return new HttpResponse(null, { status, headers: { ...comunes(store), 'Content-Length': '0' } });
  }
  if ('html' in resultado)
    return conCuerpo(store, request, status, { tipo: 'text/html', cuerpo: resultado.html });
  const tipo = 'application/json';
  if ('texto' in resultado) return conCuerpo(store, request, status, { tipo, cuerpo: resultado.texto });
  const { json, cabeceras } = resultado;
  return conCuerpo(store, request, status, { tipo, cuerpo: JSON.stringify(json), cabeceras });
}

/** `ruta` is the backend's own path, with the query. */
export function responderError(store: Store, request: Request, ruta: string, error: unknown): Response {
  const falla =
    error instanceof ErrorHttp
      ? error
      : errorInterno(
          error instanceof Error ? error.constructor.name : 'Error',
          error instanceof Error ? error.message : String(error),
        );
  return responder(store, request, falla.status, {
    json: {
      statusCode: falla.status,
      timestamp: ahoraIso(store),
      path: ruta,
      message: falla.mensaje,
      error_detail: falla.detalle,
      ...(store.produccion
        ? {}
        : { stack: `${NOMBRES[falla.status] ?? 'Error'}: ${falla.message}\n    at /app/dist/main.js:1:1` }),
    },
  });
}

export const preflight = (store: Store, request: Request): Response =>
  new HttpResponse(null, {
    status: 204,
    headers: {
      ...comunes(store),
      'Access-Control-Allow-Methods': 'GET,HEAD,PUT,PATCH,POST,DELETE',
      Vary: 'Access-Control-Request-Headers',
      'Access-Control-Allow-Headers': request.headers.get('access-control-request-headers') ?? '',
      'Content-Length': '0',
    },
  });
