/**
 * `npm test`: every check and every test, one after the other, going on after a failure so that all of it is counted.
 * Ends with the plain line `N passed, N failed`: each test counts as one and so does each check that is not a test.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { contarPlaywright, contarVitest } from './counts.mjs';

/** @typedef {import('./counts.mjs').Conteo} Conteo */

const VITEST = 'node_modules/vitest/vitest.mjs';
const VITE = 'node_modules/vite/bin/vite.js';
const RESULTADOS = '.vitest-results';
const INFORME_E2E = '.e2e-results/report.json';

/** @type {[titulo: string, correr: () => Promise<Conteo>][]} */
const PASOS = [
  ['Format', () => control('node_modules/prettier/bin/prettier.cjs', '--check', '.')],
  ['Lint', () => control('node_modules/oxlint/bin/oxlint')],
  ['Types', () => control('node_modules/typescript/bin/tsc')],
  ['Unused files and exports', () => control('node_modules/knip/bin/knip.js')],
  ['Production build', () => control(VITE, 'build', '--logLevel', 'warn')],
  ['Byte budgets', () => control('scripts/size.mjs')],
  ['Unit and integration tests', () => vitest('unit')],
  ['Contract tests', () => vitest('contract', '--config', 'vitest.contract.config.ts')],
  ['Browser tests', playwright],
];

/**
 * @param {string} programa
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<boolean>} true when it ended with code 0
 */
function node(programa, args, env = {}) {
  return new Promise((resolve) => {
    const hijo = spawn(process.execPath, [programa, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    hijo.once('error', () => resolve(false));
    hijo.once('exit', (codigo, senal) => {
      if (senal) console.error(`\n${programa} was ended by ${senal}`);
      resolve(codigo === 0);
    });
  });
}

/**
 * @param {string} programa
 * @param {string[]} args
 * @returns {Promise<Conteo>}
 */
async function control(programa, ...args) {
  const bien = await node(programa, args);
  return { passed: bien ? 1 : 0, failed: bien ? 0 : 1, notas: [] };
}

/** @param {string} archivo */
const leerInforme = (archivo) => (existsSync(archivo) ? JSON.parse(readFileSync(archivo, 'utf8')) : null);

/**
 * @param {string} nombre
 * @param {string[]} args
 */
async function vitest(nombre, ...args) {
  const archivo = `${RESULTADOS}/${nombre}.json`;
  const bien = await node(VITEST, [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${archivo}`,
    ...args,
  ]);
  return contarVitest(leerInforme(archivo), bien);
}

async function playwright() {
  try {
    const chromium = await ensureChromium();
    const bien = await node('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: INFORME_E2E,
    });
    return contarPlaywright(leerInforme(INFORME_E2E), bien);
  } catch (error) {
    return { passed: 0, failed: 1, notas: [error instanceof Error ? error.message : String(error)] };
  }
}

rmSync(RESULTADOS, { recursive: true, force: true });
rmSync('.e2e-results', { recursive: true, force: true });
mkdirSync(RESULTADOS, { recursive: true });

const resumen = [];
const total = { passed: 0, failed: 0 };
for (const [titulo, correr] of PASOS) {
  console.log(`\n— ${titulo}`);
  const desde = performance.now();
  const { passed, failed, notas } = await correr();
  total.passed += passed;
  total.failed += failed;
  const segundos = Math.round((performance.now() - desde) / 1000);
  resumen.push(`${failed > 0 ? '✗' : '✓'} ${titulo}: ${passed} passed, ${failed} failed, ${segundos} s`);
  resumen.push(...notas.map((nota) => `    ${nota}`));
}
console.log(`\n${resumen.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
