/** After the build: integrity attributes in index.html, and `/sw.js` with the list of what it keeps. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { conIntegridad, integridad } from './sri.ts';

interface Recurso {
  url: string;
  /** Null where the name carries the hash already. */
  revision: string | null;
  integrity?: string;
}

const revision = (contenido: string | Uint8Array): string =>
  createHash('sha256').update(contenido).digest('hex').slice(0, 16);

/** `src/sw/sw.ts` as one classic script, without imports. */
async function empaquetar(raiz: string, define: Record<string, string>): Promise<string> {
  const salida = await build({
    configFile: false,
    root: raiz,
    logLevel: 'warn',
    publicDir: false,
    define,
    build: {
      write: false,
      rolldownOptions: { input: join(raiz, 'src/sw/sw.ts'), output: { format: 'iife' } },
    },
  });
  const [unica] = Array.isArray(salida) ? salida : [salida];
  const trozo = unica && 'output' in unica ? unica.output[0] : undefined;
  if (!trozo) throw new Error('src/sw/sw.ts gave no script');
  return trozo.code;
}

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
        const entrada = Object.values(paquete).find((salida) => salida.type === 'chunk' && salida.isEntry);
        if (!entrada) throw new Error('no entry script in the build');

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
        const source = await empaquetar(raiz, {
          RECURSOS: JSON.stringify(recursos),
          ENTRADA: JSON.stringify(`/${entrada.fileName}`),
          'process.env.NODE_ENV': '"production"',
        });
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}
