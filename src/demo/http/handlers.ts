/** MSW handlers of the embedded backend: the same ones answer the tests (msw/node) and HTTP (vite-plugin.ts). */
import { delay, http, HttpResponse, type HttpHandler, type HttpResponseResolver } from 'msw';
import { rutasAgentes } from '../routes/agentes-rutas.ts';
import { rutasAuth } from '../routes/auth-rutas.ts';
import { rutasCajas } from '../routes/cajas-rutas.ts';
import { leerCuerpo } from './cuerpo.ts';
import { errorInterno, noEncontrado } from './errores.ts';
import { rutasReportes } from '../routes/reportes-rutas.ts';
import { preflight, responder, responderError } from './respuesta.ts';
import type { Ruta } from './ruta.ts';
import { rutasSesion } from '../routes/sesion-rutas.ts';
import type { Store } from '../model/store.ts';
import { rutasUsuario } from '../routes/usuario-rutas.ts';
import { rutasWhatsapp } from '../routes/whatsapp-rutas.ts';

interface Opciones {
  base?: string;
}

const RUTAS: readonly Ruta[] = [
  ...rutasAuth,
  ...rutasUsuario,
  ...rutasSesion,
  ...rutasCajas,
  ...rutasAgentes,
  ...rutasReportes,
  ...rutasWhatsapp,
];

function caminoDe(request: Request, base: string): string {
  const { pathname, search } = new URL(request.url);
  const prefijo = base.replace(/^\*|^https?:\/\/[^/]+/, '');
  const inicio = prefijo === '' ? 0 : pathname.indexOf(`${prefijo}/`) + prefijo.length;
  return (pathname.slice(Math.max(0, inicio)) || '/') + search;
}

function resolver(store: Store, base: string, ruta: Ruta): HttpResponseResolver {
  return async ({ request, params }) => {
    if (store.latenciaMs > 0) await delay(store.latenciaMs);
    const fallo = store.fallos.shift();
    if (fallo === 'sin-conexion') return HttpResponse.error();
    try {
      if (fallo === 'error-500') throw errorInterno('Error', 'connect ECONNREFUSED 127.0.0.1:55432');
      const crudo = await leerCuerpo(request);
      const query = new URL(request.url).searchParams;
      try {
        const resultado = await ruta.atender({ store, params, query, cabeceras: request.headers, crudo });
        return fallo === 'respuesta-perdida'
          ? HttpResponse.error()
          : responder(store, request, ruta.status, resultado);
      } finally {
        // Before the answer leaves, and after a refusal too: a failed insert has consumed its id.
        if (ruta.escribe) await store.guardar();
      }
    } catch (error) {
      return responderError(store, request, caminoDe(request, base), error);
    }
  };
}

/** All handlers over `store`; the last one answers 404 to whatever the backend does not know, before any guard. */
export function crearHandlers(store: Store, { base = '*/api' }: Opciones = {}): HttpHandler[] {
  const desconocida: HttpResponseResolver = async ({ request }) => {
    const camino = caminoDe(request, base);
    try {
      await leerCuerpo(request);
      throw noEncontrado(`Cannot ${request.method} ${camino}`);
    } catch (error) {
      return responderError(store, request, camino, error);
    }
  };
  return [
    ...RUTAS.flatMap((ruta) => {
      const atender = resolver(store, base, ruta);
      const propio = http[ruta.metodo](`${base}${ruta.camino}`, atender);
      return ruta.metodo === 'get' ? [propio, http.head(`${base}${ruta.camino}`, atender)] : [propio];
    }),
    http.options(`${base}/*`, ({ request }) => preflight(store, request)),
    http.all(`${base}/*`, desconocida),
  ];
}
