/**
 * `npm run size [dist]`: bytes of what each page asks for, and the budgets of docs/decisions/012-byte-budgets.md.
 * Only sizes, which are the same on every machine; ends with code 1 when one is over.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { cierre, claveDe, paginas } from './bytes.mjs';

const dir = process.argv[2] ?? 'dist';
/** @type {import('./bytes.mjs').Manifiesto} */
const manifiesto = JSON.parse(readFileSync(`${dir}/.vite/manifest.json`, 'utf8'));

/** @param {Iterable<string>} archivos */
function pesar(archivos) {
  const suma = { raw: 0, gzip: 0, brotli: 0 };
  for (const archivo of archivos) {
    const bytes = readFileSync(`${dir}/${archivo}`);
    suma.raw += bytes.length;
    suma.gzip += gzipSync(bytes, { level: 9 }).length;
    suma.brotli += brotliCompressSync(bytes).length;
  }
  return suma;
}

let excesos = 0;
/**
 * @param {string} nombre
 * @param {Iterable<string>} archivos
 * @param {number} [limite]  gzip kB (1000 bytes)
 */
function linea(nombre, archivos, limite) {
  const { raw, gzip, brotli } = pesar(archivos);
  // 3 % stay free: a budget that is filled to the last byte makes the next change write by hand what a library does.
  const pasa = limite === undefined || gzip <= limite * 1000 * 0.97;
  if (!pasa) excesos += 1;
  const kB = [raw, gzip, brotli].map((bytes) => (bytes / 1000).toFixed(1).padStart(9)).join('');
  const juicio = limite === undefined ? '' : `  ≤ ${limite} less 3 % ${pasa ? '✓' : '✗ over'}`;
  console.log(`${nombre.padEnd(44)}${kB}${juicio}`);
}

/** @param {Iterable<string>} archivos */
const js = (archivos) => [...archivos].filter((archivo) => archivo.endsWith('.js'));
/** @param {Iterable<string>} archivos */
const css = (archivos) => [...archivos].filter((archivo) => archivo.endsWith('.css'));

const entrada = Object.keys(manifiesto).filter((clave) => manifiesto[clave]?.isEntry);
// The files of config/downloads.ts.
const shell = claveDe(manifiesto, '_shell');
const agentes = claveDe(manifiesto, '_till');

console.log(`${'kB'.padEnd(44)}${'raw'.padStart(9)}${'gzip'.padStart(9)}${'brotli'.padStart(9)}`);
// The sign-in page is in the entry itself.
const conLogin = cierre(manifiesto, entrada);
const conShell = cierre(manifiesto, [...entrada, shell]);
const conAgentes = cierre(manifiesto, [...entrada, shell, agentes]);
linea('sign-in, JS', js(conLogin), 112);
// The list's worker is only named there; /agentes is who starts it, and it is counted there.
linea(
  'shell, JS',
  js(conShell).filter((archivo) => !/worker/i.test(archivo)),
  125,
);
// Everything the till needs to register: page, list and the list's worker, a file of its own.
const workers = readdirSync(`${dir}/assets`)
  .map((nombre) => `assets/${nombre}`)
  .filter((archivo) => archivo.endsWith('.js') && /worker/i.test(archivo));
if (workers.length === 0)
  throw new Error('No worker in the build: scripts/size.mjs must be told its new name.');
linea(
  '/agentes everything on the page, JS + CSS',
  [...conAgentes].filter((archivo) => /\.(js|css)$/.test(archivo) && !workers.includes(archivo)),
  245,
);
// The statements' worker carries a CSV reader and what tells columns apart; readers of other formats are files beside it.
for (const worker of workers)
  linea(
    `  and ${worker.replace(/-[\w-]{8}\.js$/, '')}, off the page`,
    [worker],
    worker.includes('extracto') ? 40 : 15,
  );

// A library that two pages share is downloaded once, so it is the shared part; the rest is the page's own.
const otras = paginas(manifiesto).filter((clave) => clave !== agentes);
/** @type {Map<string, number>} */
const usos = new Map();
for (const clave of [agentes, ...otras])
  for (const archivo of cierre(manifiesto, [clave])) usos.set(archivo, (usos.get(archivo) ?? 0) + 1);
for (const clave of otras) {
  const propios = [...cierre(manifiesto, [clave])].filter(
    (archivo) => !conShell.has(archivo) && !workers.includes(archivo) && (usos.get(archivo) ?? 0) < 2,
  );
  linea(`${clave.replace(/^src\/(features\/)?/, '')}, JS of its own`, js(propios), 60);
}
linea('/agentes, CSS', css(conAgentes));
const enManifiesto = new Set(Object.keys(manifiesto).flatMap((clave) => [...cierre(manifiesto, [clave])]));
linea('everything, CSS', css(enManifiesto));
linea('index.html', ['index.html']);

if (excesos > 0) {
  console.error(`${excesos} over the budget`);
  process.exitCode = 1;
}
