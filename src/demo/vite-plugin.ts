/** The embedded backend from Vite's servers: `/api` and `/demo`; a real backend gets `/api` instead, without `/demo`. */
import { createRequest, sendResponse } from '@remix-run/node-fetch-server';
import { Server as ServidorHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { getResponse } from 'msw';
import type { Connect, Plugin } from 'vite';
import type { Permitidos } from './http/anfitrion.ts';
import { abrirCanal, avisoDe } from './http/demo-en-vivo.ts';
import { crearHandlers } from './http/handlers.ts';
import { metaDemo } from './page/meta.ts';
import { desechar, negar, sinMetodo } from './http/metodos.ts';
import { reenviar } from './http/proxy.ts';
import { crearServidor, type OpcionesServidor } from './http/servidor.ts';

export type OpcionesBackend = OpcionesServidor & {
  apiUrl?: string | undefined;
};

const esRuta = (url: string, prefijo: string) =>
  url === prefijo || url.startsWith(`${prefijo}/`) || url.startsWith(`${prefijo}?`);

type Contestar = (request: Request) => Promise<Response>;

async function contestar(
  dar: Contestar,
  req: IncomingMessage,
  res: ServerResponse,
  next: Connect.NextFunction,
) {
  let request;
  try {
    request = createRequest(req, res);
  } catch {
    return negar(res, 400, 'Dirección no válida');
  }
  try {
    const respuesta = await dar(request);
    // HttpResponse.error() stands for a broken connection.
    if (respuesta.type === 'error') res.destroy();
    else await sendResponse(res, respuesta);
    desechar(req);
  } catch (error) {
    next(error);
  }
}

/** What the backend does not send itself: the security headers, and that no browser keeps money or pairing codes. */
function poner(res: ServerResponse, cabeceras: Record<string, string>): void {
  for (const [nombre, valor] of Object.entries(cabeceras)) res.setHeader(nombre, valor);
  res.setHeader('Cache-Control', 'no-store');
}

export function crearMiddleware(
  opciones: OpcionesServidor,
  alResponder?: (request: Request, respuesta: Response) => void,
): Connect.NextHandleFunction {
  const servidor = crearServidor(opciones);
  const handlers = crearHandlers(servidor.store, { base: '*/api' });
  const deApi = async (request: Request): Promise<Response> => {
    servidor.archivo.revisar();
    const respuesta = (await getResponse(handlers, request)) ?? Response.error();
    alResponder?.(request, respuesta);
    return respuesta;
  };
  const dePagina = async (request: Request): Promise<Response> => {
    servidor.archivo.revisar();
    const respuesta = await servidor.pagina(request);
    alResponder?.(request, respuesta);
    return respuesta;
  };
  return (req, res, next) => {
    const url = req.url ?? '/';
    const esApi = esRuta(url, '/api');
    if (!esApi && !esRuta(url, '/demo')) return next();
    poner(res, opciones.cabeceras);
    if (!sinMetodo(req, res, esApi)) void contestar(esApi ? deApi : dePagina, req, res, next);
  };
}

/** @throws nothing: a broken data file is set aside and said in the terminal */
export function embeddedBackend({ apiUrl, ...opciones }: OpcionesBackend): Plugin {
  let anunciar: Awaited<ReturnType<typeof abrirCanal>> | undefined;
  const enVivo = async (servidor: unknown, permitidos: Permitidos) => {
    if (apiUrl === undefined && servidor instanceof ServidorHttp)
      anunciar = await abrirCanal(servidor, permitidos);
  };
  const middleware = () =>
    apiUrl === undefined
      ? crearMiddleware(opciones, ({ method, url }, { status }) => {
          const aviso = avisoDe(method, url, status);
          if (aviso) anunciar?.(aviso);
        })
      : (((req, res, next) => {
          if (!esRuta(req.url ?? '/', '/api')) return next();
          poner(res, opciones.cabeceras);
          return reenviar(apiUrl, req, res);
        }) satisfies Connect.NextHandleFunction);
  return {
    name: 'kantuta-embedded-backend',
    apply: 'serve',
    configureServer: async ({ middlewares, httpServer, config }) => {
      middlewares.use(middleware());
      await enVivo(httpServer, config.server.allowedHosts);
    },
    configurePreviewServer: async ({ middlewares, httpServer, config }) => {
      middlewares.use(middleware());
      await enVivo(httpServer, config.preview.allowedHosts);
    },
    // Dev only: what preview serves is completed by the serve plugin, so that nothing of this is in dist/.
    transformIndexHtml: (html) =>
      apiUrl === undefined ? html.replace('</head>', `${metaDemo()}</head>`) : html,
  };
}
