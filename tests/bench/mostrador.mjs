/**
 * Part of `npm run bench`: the counter, in Chromium on the production build with the embedded backend.
 *   Enter → «Guardada»: from the key to the sentence in the strip, the strict write to the disk included. Customers come one
 *   after another: the next amount is typed when the row of the one before is on the screen. Nothing of the bench runs in
 *   the page meanwhile but an observer.
 *   in a hurry: the same, typed on without waiting for the row; between two, as many keys go into the bare field.
 *   key → frame: from a key in the amount to the frame after it, itself included. Bare: in a field that nobody listens to.
 *   processor of one operation: of the page's main thread, from its first key to its row.
 *   drain: 50 operations confirmed without a network; from its return to the last row on the server, and the POSTs at once.
 * Options: --n 25 operations of each kind   --cpu 1,4 slow-downs   --vueltas 3 rounds
 *          --app <dist> today's, built already   --antes <folder> an earlier checkout, built, in turn with it
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { abrirChromium, construirApp, decir, mediana } from './app.mjs';
import { visitarMostrador } from './mostrador-visita.mjs';
import { calma } from './piso.mjs';

const { values: opcion } = parseArgs({
  options: {
    n: { type: 'string', default: '25' },
    cpu: { type: 'string', default: '1,4' },
    vueltas: { type: 'string', default: '3' },
    app: { type: 'string' },
    antes: { type: 'string' },
  },
});
const N = Number(opcion.n);
const CPUS = opcion.cpu.split(',').map(Number);
const VUELTAS = Number(opcion.vueltas);
const GUARDADA_MS = { 1: 50, 4: 100 };
const CONTRA_LIBRE = 1.25;

const taller = mkdtempSync(join(tmpdir(), 'kantuta-bench-mostrador-'));
const builds = [
  ...(opcion.antes ? [{ nombre: 'before', raiz: resolve(opcion.antes), dist: 'dist' }] : []),
  { nombre: 'now', dist: opcion.app ? resolve(opcion.app) : await construirApp(join(taller, 'dist')) },
];

const percentil = (/** @type {number[]} */ valores, /** @type {number} */ p) =>
  valores.toSorted((a, b) => a - b)[Math.min(valores.length - 1, Math.floor(valores.length * p))] ?? NaN;
const cifras = (/** @type {number[]} */ valores) =>
  [percentil(valores, 0.5), percentil(valores, 0.99), Math.max(...valores)].map((ms) =>
    ms.toFixed(1).padStart(10),
  );
const fila = (/** @type {string} */ que, /** @type {number[]} */ valores) =>
  decir(`${que.padEnd(42)}${String(valores.length).padStart(6)}${cifras(valores).join('')}`);

function informe(nombre, cpu, visitas) {
  const juntas = (modo, que) => visitas.flatMap((visita) => visita[modo][que]);
  decir(
    `\n${nombre}, CPU ${cpu}×${'n'.padStart(37 - nombre.length)}${'p50 ms'.padStart(10)}${'p99 ms'.padStart(10)}${'max ms'.padStart(10)}`,
  );
  for (const [modo, como] of [
    ['seguidas', ''],
    ['deprisa', 'in a hurry: '],
  ]) {
    fila(`${como}Enter → «Guardada»`, juntas(modo, 'guardar'));
    fila(`${como}key → frame, in the form`, juntas(modo, 'teclas'));
    fila(`${como}key → frame, bare`, juntas(modo, 'libres'));
  }
  const costo = mediana(visitas.map(({ porOperacion }) => porOperacion));
  decir(`processor of one operation, main thread: ${costo.toFixed(1)} ms`);
  for (const { cola } of visitas)
    if (cola)
      decir(
        `drain of ${cola.operaciones}: ${(cola.ms / 1000).toFixed(1)} s, at most ${cola.aLaVez} POST at once`,
      );
  const guardada = percentil(juntas('seguidas', 'guardar'), 0.99);
  const meta = GUARDADA_MS[cpu];
  if (meta)
    decir(`${guardada <= meta ? '✓' : '✗'} Enter → «Guardada» p99 ${guardada.toFixed(1)} ms, goal ≤ ${meta}`);
  for (const p of [0.5, 0.99]) {
    const [form, libre] = ['teclas', 'libres'].map((que) =>
      percentil([...juntas('seguidas', que), ...juntas('deprisa', que)], p),
    );
    const razon = (form ?? NaN) / (libre ?? NaN);
    decir(
      `${razon <= CONTRA_LIBRE ? '✓' : '✗'} key → frame p${p * 100}: ${razon.toFixed(2)}× of a bare input, goal ≤ ${CONTRA_LIBRE}×`,
    );
  }
  return costo;
}

const navegador = await abrirChromium();
try {
  const medidas = new Map();
  for (const cpu of CPUS)
    for (let vuelta = 0; vuelta < VUELTAS; vuelta += 1)
      for (const build of builds) {
        await calma(20_000);
        const cola = vuelta === 0 && cpu === CPUS[0];
        const clave = `${cpu} ${build.nombre}`;
        const visita = await visitarMostrador(navegador, { build, taller, cpu, n: N, cola });
        medidas.set(clave, [...(medidas.get(clave) ?? []), visita]);
      }
  for (const cpu of CPUS) {
    const costos = builds.map(({ nombre }) => informe(nombre, cpu, medidas.get(`${cpu} ${nombre}`)));
    if (costos.length === 2)
      decir(`processor of one operation at ${cpu}×: ${(costos[1] / costos[0]).toFixed(2)}× of before`);
  }
} finally {
  await navegador.close();
  rmSync(taller, { recursive: true, force: true });
}
