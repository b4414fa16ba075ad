/** A wrong variable: one sentence, in the terminal and on every page, instead of an app that half works. */
import type { Connect, Plugin } from 'vite';
import { NO_STORE, securityHeaders } from './security-headers.ts';

const escapar = (texto: string): string => texto.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function envError(problema: string): Plugin {
  const pagina: Connect.NextHandleFunction = (_req, res) => {
    res.writeHead(500, {
      ...securityHeaders(),
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': NO_STORE,
    });
    res.end(
      `<!doctype html><html lang="es-BO"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Configuración no válida</title><h1>Configuración no válida</h1><p>${escapar(problema)}</p></html>`,
    );
  };
  return {
    name: 'kantuta-env-error',
    configureServer: ({ middlewares }) => {
      middlewares.use(pagina);
    },
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use(pagina);
    },
  };
}
