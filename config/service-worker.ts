/** After the build: integrity attributes in index.html, and `/sw.js` with the list of what it keeps. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { classicScript } from './classic-script.ts';
import { conIntegridad, integridad } from './sri.ts';

interface Recurso {
  url: string;
  /** Null where the name carries the hash already. */
  revision: string | null;
  integrity?: string;
}

const revision = (contenido: string | Uint8Array): string =>
  createHash('sha256').update(contenido).digest('hex').slice(0, 16);

const contenidoDe = (salida: Rolldown.OutputAsset | Rolldown.OutputChunk): string | Uint8Array =>
  salida.type === 'chunk' ? salida.code : salida.source;

export function serviceWorker(): Plugin {
  let raiz = '';
  let publico = '';
  return {
    name: 'kantuta-service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      raiz = config.root;
      publico = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      handler: async function (_opciones, paquete) {
        const html = paquete['index.html'];
        if (html?.type !== 'asset') return;
        html.source = conIntegridad(String(html.source), (ruta) => {
          const salida = paquete[ruta.slice(1)];
          return salida ? contenidoDe(salida) : readFileSync(join(publico, ruta));
        });
        const entrada = /<script type="module"[^>]* src="([^"]+)"/.exec(html.source)?.[1];
        if (entrada === undefined) throw new Error('no entry script in the build');

        const conHash = Object.values(paquete).filter(({ fileName }) =>
          /^assets\/.+\.(?:js|css)$/.test(fileName),
        );
        // The browser itself keeps the manifest and the icons of what is installed.
        const fijos = (existsSync(publico) ? readdirSync(publico) : []).filter((nombre) =>
          /\.(?:js|svg)$/.test(nombre),
        );
        const recursos: Recurso[] = [
          { url: '/', revision: revision(html.source) },
          ...fijos.map((nombre) => ({
            url: `/${nombre}`,
            revision: revision(readFileSync(join(publico, nombre))),
          })),
          ...conHash.map((salida) => ({
            url: `/${salida.fileName}`,
            revision: null,
            integrity: integridad(contenidoDe(salida)),
          })),
        ];
        const source = await classicScript(raiz, 'src/sw/sw.ts', {
          RECURSOS: JSON.stringify(recursos),
          ENTRADA: JSON.stringify(entrada),
          'process.env.NODE_ENV': '"production"',
        });
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}
