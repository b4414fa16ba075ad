/**
 * `npm test`: every check and every test, going on after a failure so that all of it is counted. The checks without
 * a page go beside the build; everything else fills both cores by itself.
 * Ends with the ten slowest files and the plain line `N passed, N failed`: each test counts as one and so does each check
 * that is not a test.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ensureChromium } from './chromium.mjs';
import { contarPlaywright, contarVitest } from './counts.mjs';
import { lentosPlaywright, lentosVitest, masLentos } from './slowest.mjs';

/** @typedef {import('./counts.mjs').Conteo} Conteo */

const VITEST = 'node_modules/vitest/vitest.mjs';
const VITE = 'node_modules/vite/bin/vite.js';
const RESULTADOS = '.vitest-results';
const INFORMES = ['unit', 'contract'].map((nombre) => `${RESULTADOS}/${nombre}.json`);
const INFORME_E2E = '.e2e-results/report.json';

/** @typedef {(decir: (linea: string) => void) => Promise<Conteo>} Correr */
/** @typedef {[titulo: string, correr: Correr]} Paso */

/**
 * Stages one after the other; in each, rows of steps side by side.
 * @type {Paso[][][]}
 */
const ETAPAS = [
  [
    [
      ['Production build', control(VITE, 'build', '--logLevel', 'warn')],
      ['Byte budgets', control('scripts/size.mjs')],
      ['Types', control('node_modules/typescript/bin/tsc')],
      ['Lint', control('node_modules/oxlint/bin/oxlint')],
    ],
    [
      ['Format', control('node_modules/prettier/bin/prettier.cjs', '--check', '.')],
      ['Unused files and exports', control('node_modules/knip/bin/knip.js')],
    ],
  ],
  [
    // One after the other: each fills both cores, and a page that waits for its turn looks like one that hangs.
    [
      ['Unit and integration tests', vitest('unit')],
      ['Contract tests', vitest('contract', '--config', 'vitest.contract.config.ts')],
      // What these serve is built above.
      ['Browser tests', playwright],
    ],
  ],
];

/**
 * @param {(linea: string) => void} decir  hears every line that it writes
 * @param {string} programa
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<boolean>} true when it ended with code 0
 */
function node(decir, programa, args, env = {}) {
  return new Promise((resolve) => {
    const hijo = spawn(process.execPath, [programa, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    for (const tubo of [hijo.stdout, hijo.stderr]) createInterface(tubo).on('line', decir);
    hijo.once('error', () => resolve(false));
    // Not `exit`: its last lines come after that.
    hijo.once('close', (codigo, senal) => {
      if (senal) decir(`${programa} was ended by ${senal}`);
      resolve(codigo === 0);
    });
  });
}

/**
 * @param {string} programa
 * @param {string[]} args
 * @returns {Correr}
 */
function control(programa, ...args) {
  return async (decir) => {
    const bien = await node(decir, programa, args);
    return { passed: bien ? 1 : 0, failed: bien ? 0 : 1, notas: [] };
  };
}

/** @param {string} archivo */
const leerInforme = (archivo) => (existsSync(archivo) ? JSON.parse(readFileSync(archivo, 'utf8')) : null);

/**
 * @param {string} nombre
 * @param {string[]} args
 * @returns {Correr}
 */
function vitest(nombre, ...args) {
  const archivo = `${RESULTADOS}/${nombre}.json`;
  const salida = ['--reporter=default', '--reporter=json', `--outputFile.json=${archivo}`];
  return async (decir) => {
    const bien = await node(decir, VITEST, ['run', ...salida, ...args]);
    return contarVitest(leerInforme(archivo), bien);
  };
}

/** @type {Correr} */
async function playwright(decir) {
  try {
    const chromium = await ensureChromium();
    const bien = await node(decir, 'node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: INFORME_E2E,
    });
    return contarPlaywright(leerInforme(INFORME_E2E), bien);
  } catch (error) {
    return { passed: 0, failed: 1, notas: [error instanceof Error ? error.message : String(error)] };
  }
}

/** @type {string[]} */
const resumen = [];
const total = { passed: 0, failed: 0 };

/** @param {Paso} paso */
async function dar([titulo, correr]) {
  console.log(`— ${titulo}`);
  const desde = performance.now();
  const { passed, failed, notas } = await correr((linea) => console.log(`${titulo} │ ${linea}`));
  total.passed += passed;
  total.failed += failed;
  const segundos = Math.round((performance.now() - desde) / 1000);
  resumen.push(`${failed > 0 ? '✗' : '✓'} ${titulo}: ${passed} passed, ${failed} failed, ${segundos} s`);
  resumen.push(...notas.map((nota) => `    ${nota}`));
}

/** @param {Paso[]} fila */
async function enFila(fila) {
  for (const paso of fila) await dar(paso);
}

rmSync(RESULTADOS, { recursive: true, force: true });
rmSync('.e2e-results', { recursive: true, force: true });
mkdirSync(RESULTADOS, { recursive: true });

for (const filas of ETAPAS) await Promise.all(filas.map(enFila));

const lentos = masLentos([
  ...INFORMES.flatMap((archivo) => lentosVitest(leerInforme(archivo))),
  ...lentosPlaywright(leerInforme(INFORME_E2E)),
]);
console.log(`\n${resumen.join('\n')}\n`);
console.log('The ten slowest files, by the time of their tests:');
for (const { archivo, segundos } of lentos) console.log(`${segundos.toFixed(1).padStart(7)} s  ${archivo}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
