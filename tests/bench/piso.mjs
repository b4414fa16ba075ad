/** The floors: whole small pages that do the same without the app, and a quiet moment to compare them in. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const pausa = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Idle and total processor time so far, ms. */
const uso = () =>
  cpus().reduce(
    ([libre, todo], { times }) => [
      libre + times.idle,
      todo + Object.values(times).reduce((suma, ms) => suma + ms, 0),
    ],
    [0, 0],
  );

/** Ends when three quarters of the processor are free for a moment, or after `paciencia` ms. */
export async function calma(paciencia) {
  for (const hasta = Date.now() + paciencia; Date.now() < hasta;) {
    const [libre, todo] = uso();
    await pausa(400);
    const [despues, total] = uso();
    if ((despues - libre) / (total - todo) > 0.75) return;
  }
}

/** Builds ./pages/`nombre` into a folder of `taller`. @returns that folder */
export async function construirPiso(nombre, taller) {
  const carpeta = join(taller, 'fuentes', nombre);
  mkdirSync(carpeta, { recursive: true });
  const sinFin = join(import.meta.dirname, 'pages', nombre);
  const fuente = existsSync(`${sinFin}.jsx`) ? `${sinFin}.jsx` : `${sinFin}.js`;
  writeFileSync(
    join(carpeta, 'index.html'),
    `<!doctype html><html lang="es"><head><meta charset="utf-8"><title>${nombre}</title></head><body><div id="root"></div><script type="module" src="${fuente}"></script></body></html>`,
  );
  const outDir = join(taller, nombre);
  await build({
    root: carpeta,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    resolve: { preserveSymlinks: true },
    server: { fs: { strict: false } },
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  return outDir;
}
