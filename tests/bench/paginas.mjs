/** The pages that are compared: the app, an earlier build of it, two floors and the peer's table. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { construirApp, RAIZ } from './app.mjs';
import { construirPiso } from './piso.mjs';
import { cargarDist } from './servidor.mjs';

const APP = {
  ruta: '/agentes?fechas=todo',
  filas: 'table[aria-label="Transacciones"] tbody tr[role="row"]',
  buscador: '[aria-label="Buscar transacciones"]',
  scroll: '[aria-label="Lista de transacciones"]',
  app: true,
};
const PISO = { ruta: '/', filas: '[data-fila]', buscador: '.q', scroll: '.vista', app: false };
export const PAGINAS = {
  app: APP,
  antes: APP,
  'piso-dom': PISO,
  'piso-worker': PISO,
  rdt: { ...PISO, filas: '.rdt_TableRow', scroll: 'html' },
};

/**
 * What each page is served from.
 * @param {readonly string[]} elegidas  names of PAGINAS
 * @param {{ taller: string, antes?: string, app?: string, decir: (linea: string) => void }} donde  `antes`, `app`: folders of builds, an earlier one and today's
 */
export async function construir(elegidas, { taller, antes, app, decir }) {
  const dists = new Map();
  for (const nombre of elegidas) {
    const hecha = nombre === 'antes' ? antes : nombre === 'app' ? app : undefined;
    if (hecha) {
      dists.set(nombre, cargarDist(hecha));
      continue;
    }
    if (nombre === 'antes') throw new Error('--antes <folder of a build> says which earlier build is meant.');
    decir(`construyendo ${nombre}…`);
    dists.set(
      nombre,
      cargarDist(
        nombre === 'app' ? await construirApp(join(taller, 'app')) : await construirPiso(nombre, taller),
      ),
    );
  }
  return dists;
}

/** The engine, bundled for Node. @param {string} taller */
export async function motor(taller) {
  const outDir = join(taller, 'motor');
  await build({
    root: RAIZ,
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, 'esperado.ts'), outDir, emptyOutDir: true },
  });
  return import(pathToFileURL(join(outDir, 'esperado.js')).href);
}
