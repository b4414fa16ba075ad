/**
 * Serves dist/ in `vite preview` as a production web server should: security headers on every answer, hashed assets
 * immutable, index.html never stored, an unknown asset 404 and any other path the app.
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { cacheControl } from './security-headers.ts';

const TIPOS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

interface Opciones {
  cabeceras: Record<string, string>;
  /** Put before `</head>` of the page that is served; '' for nothing. */
  enHead: string;
  /** The page as it is served, from that of the build. */
  completar?: (html: string) => Promise<string>;
}

/** The file of dist/ behind a URL path, or null; never outside dist/, never a dotfile such as .vite/manifest.json. */
function archivoDe(dist: string, ruta: string): string | null {
  const archivo = resolve(dist, `.${ruta}`);
  if (!archivo.startsWith(dist + sep) || /(^|\/)\./.test(ruta)) return null;
  return statSync(archivo, { throwIfNoEntry: false })?.isFile() ? archivo : null;
}

const decodificar = (ruta: string): string | null => {
  try {
    return decodeURIComponent(ruta);
  } catch {
    return null;
  }
};

export function serveProduction({ cabeceras, enHead, completar = async (html) => html }: Opciones): Plugin {
  const terminar = (res: ServerResponse, status: number, texto: string) =>
    res
      .writeHead(status, { ...cabeceras, 'Content-Type': TIPOS['.txt'], 'Cache-Control': 'no-store' })
      .end(texto);
  async function darPagina(archivo: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
    const html = readFileSync(archivo, 'utf8').replace('</head>', `${enHead}</head>`);
    let completa: string;
    try {
      completa = await completar(html);
    } catch (error) {
      console.error(error);
      return void terminar(res, 500, 'La página no se pudo completar');
    }
    res.writeHead(200, { ...cabeceras, 'Content-Type': TIPOS['.html'], 'Cache-Control': 'no-store' });
    res.end(req.method === 'HEAD' ? undefined : completa);
  }
  return {
    name: 'kantuta-serve-production',
    apply: 'serve',
    configurePreviewServer: ({ config, middlewares }) => {
      const dist = resolve(config.root, config.build.outDir);
      middlewares.use((req, res) => {
        const ruta = decodificar((req.url ?? '/').replace(/[?#].*$/s, ''));
        if (ruta === null || ruta.includes('\0')) return terminar(res, 400, 'Dirección no válida');
        if (req.method !== 'GET' && req.method !== 'HEAD') return terminar(res, 405, 'Método no permitido');
        const archivo = ruta === '/index.html' ? null : archivoDe(dist, ruta);
        if (archivo !== null) {
          const tipo = TIPOS[extname(archivo)] ?? 'application/octet-stream';
          res.writeHead(200, { ...cabeceras, 'Content-Type': tipo, 'Cache-Control': cacheControl(ruta) });
          if (req.method === 'HEAD') return res.end();
          return createReadStream(archivo).pipe(res);
        }
        // A missing chunk must fail as a chunk: HTML in its place is a riddle for whoever looks at the console.
        if (ruta.startsWith('/assets/') || extname(ruta) !== '') {
          if (ruta !== '/index.html') return terminar(res, 404, 'No existe');
        }
        void darPagina(join(dist, 'index.html'), req, res);
      });
    },
  };
}
