/**
 * `npm run bench`: the long list in Chromium, against two floors and the peer's table, interleaved in one run.
 *   --rapido            10 000 rows, CPU 1×, one round (about two minutes)
 *   --n 1000,100000     lengths           --cpu 1,4       slow-downs
 *   --vueltas 3         interleaved rounds  --paginas app,piso-dom
 *   --paciencia 20      seconds to wait, before each visit, for other programs to leave the processor alone
 * Times are of this machine at this moment: read the ratios.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { abrirChromium, cabecerasDeApp, construirApp, RAIZ } from './app.mjs';
import { calma, construirPiso } from './piso.mjs';
import { generarFilas } from './filas.mjs';
import { medir, TEXTOS } from './medir.mjs';
import { cargarDist, servir } from './servidor.mjs';
import { metas, tabla } from './tabla.mjs';

const aqui = import.meta.dirname;
const { values: opcion } = parseArgs({
  options: {
    rapido: { type: 'boolean', default: false },
    n: { type: 'string' },
    cpu: { type: 'string' },
    vueltas: { type: 'string' },
    paginas: { type: 'string', default: 'app,piso-dom,piso-worker,rdt' },
    paciencia: { type: 'string', default: '20' },
  },
});
const numeros = (texto, siNo) => (texto ? texto.split(',').map(Number) : siNo);
const NS = numeros(opcion.n, opcion.rapido ? [10_000] : [1_000, 10_000, 100_000]);
const CPUS = numeros(opcion.cpu, opcion.rapido ? [1] : [1, 4]);
const VUELTAS = Number(opcion.vueltas ?? (opcion.rapido ? 1 : 3));

const PISO = { ruta: '/', filas: '[data-fila]', buscador: '.q', scroll: '.vista', app: false };
const PAGINAS = {
  app: {
    ruta: '/agentes?fechas=todo',
    filas: 'table[aria-label="Transacciones"] tbody tr[role="row"]',
    buscador: '[aria-label="Buscar transacciones"]',
    scroll: '[aria-label="Lista de transacciones"]',
    app: true,
  },
  'piso-dom': PISO,
  'piso-worker': PISO,
  rdt: { ...PISO, filas: '.rdt_TableRow', scroll: 'html' },
};
const elegidas = opcion.paginas.split(',');

const taller = mkdtempSync(join(tmpdir(), 'kantuta-bench-'));
const decir = (linea) => process.stderr.write(`${linea}\n`);

/** The engine, bundled for Node. */
async function motor() {
  const outDir = join(taller, 'motor');
  await build({
    root: RAIZ,
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    build: { ssr: join(aqui, 'esperado.ts'), outDir, emptyOutDir: true },
  });
  return import(pathToFileURL(join(outDir, 'esperado.js')).href);
}

const dists = new Map();
for (const nombre of elegidas) {
  decir(`construyendo ${nombre}…`);
  dists.set(
    nombre,
    cargarDist(
      nombre === 'app' ? await construirApp(join(taller, 'app')) : await construirPiso(nombre, taller),
    ),
  );
}
const { esperados } = await motor();
const cabecerasApp = await cabecerasDeApp();

const navegador = await abrirChromium();
/** @type {Map<string, Awaited<ReturnType<typeof medir>>[]>} */
const medidas = new Map();
try {
  for (const n of NS) {
    const filas = generarFilas(n);
    const lista = Buffer.from(JSON.stringify(filas));
    const esperado = esperados(filas, TEXTOS);
    for (const cpu of CPUS)
      for (let vuelta = 0; vuelta < VUELTAS; vuelta += 1)
        for (const nombre of elegidas) {
          const pagina = PAGINAS[nombre];
          await calma(Number(opcion.paciencia) * 1000);
          const cabeceras = pagina.app ? cabecerasApp : {};
          const servidor = await servir(dists.get(nombre), { lista, cabeceras });
          const clave = `${n} ${cpu} ${nombre}`;
          try {
            const una = await medir(navegador, pagina, servidor, {
              cpu,
              esperado,
              vueltas: opcion.rapido ? 1 : 2,
            });
            medidas.set(clave, [...(medidas.get(clave) ?? []), una]);
            decir(
              `${clave}: ${una.primeras.toFixed(0)} ms${una.errores.length > 0 ? ` ${una.errores[0]}` : ''}`,
            );
          } catch (error) {
            decir(`${clave}: ${String(error).split('\n')[0]}`);
          } finally {
            await servidor.cerrar();
          }
        }
  }
} finally {
  await navegador.close();
  rmSync(taller, { recursive: true, force: true });
}
process.stdout.write(`${tabla(medidas, { NS, CPUS, elegidas })}\n${metas(medidas, { NS, CPUS })}\n`);
