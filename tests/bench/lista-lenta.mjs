/**
 * Part of `npm run bench`: how long a key waits at the counter while a long list comes in slowly, is read and is shown.
 * From the key to the page's own hearing of it (the event's time stamp to its handler), and to the frame after it.
 *   --n 100000    rows          --kbs 2000    kB/s of the line; 56 is the slowest we promise, and takes eleven minutes
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { generarFilas } from './filas.mjs';

const { values: opcion } = parseArgs({
  options: { n: { type: 'string', default: '100000' }, kbs: { type: 'string', default: '2000' } },
});
const N = Number(opcion.n);
const TROZOS_POR_SEGUNDO = 20;
/** ms; more than this between a key and its hearing is felt. */
const META_MS = 200;
const raiz = join(import.meta.dirname, '../..');
const taller = mkdtempSync(join(tmpdir(), 'kantuta-bench-lista-'));
const pausa = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
const puertoDe = (/** @type {import('node:http').Server} */ servidor) =>
  new Promise((resolve) => {
    servidor.listen(0, '127.0.0.1', () => {
      const direccion = servidor.address();
      resolve(typeof direccion === 'object' ? direccion?.port : 0);
    });
  });

const sonda = createServer();
const puerto = await puertoDe(sonda);
sonda.close();
const dist = join(taller, 'dist');
await build({ root: raiz, logLevel: 'error', build: { outDir: dist, emptyOutDir: true } });
const servidor = spawn(
  process.execPath,
  ['node_modules/vite/bin/vite.js', 'preview', '--outDir', dist, '--port', String(puerto), '--strictPort'],
  {
    cwd: raiz,
    stdio: 'ignore',
    env: { ...process.env, KANTUTA_API_URL: '', KANTUTA_DEMO_ARCHIVO: join(taller, 'demo.json') },
  },
);
const responde = async () => (await fetch(`http://localhost:${puerto}`).catch(() => null))?.ok === true;
for (let i = 0; i < 200 && !(await responde()); i += 1) await pausa(100);

const lista = Buffer.from(JSON.stringify(generarFilas(N)));
async function despacio(/** @type {import('node:http').ServerResponse} */ res) {
  res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': lista.length });
  const trozo = Math.ceil((Number(opcion.kbs) * 1000) / TROZOS_POR_SEGUNDO);
  for (let i = 0; i < lista.length && !res.destroyed; i += trozo) {
    res.write(lista.subarray(i, i + trozo));
    await pausa(1000 / TROZOS_POR_SEGUNDO);
  }
  res.end();
}
/** The line: all but the list passes at once. */
const frente = createServer((req, res) => {
  if (req.method === 'GET' && req.url === '/api/agentes') return void despacio(res);
  const ida = request(
    { port: puerto, host: 'localhost', path: req.url, method: req.method, headers: req.headers },
    (vuelta) => {
      res.writeHead(vuelta.statusCode ?? 502, vuelta.headers);
      vuelta.pipe(res);
    },
  );
  ida.on('error', () => res.destroy());
  return void req.pipe(ida);
});
const url = `http://localhost:${await puertoDe(frente)}`;

/** Runs in the page. */
function vigilar() {
  const medidas = { espera: [], cuadro: [] };
  Object.assign(window, { medidas });
  addEventListener(
    'keydown',
    (event) => {
      if (!(event.target instanceof HTMLInputElement) || event.target.name !== 'monto') return;
      medidas.espera.push(performance.now() - event.timeStamp);
      requestAnimationFrame(() => setTimeout(() => medidas.cuadro.push(performance.now() - event.timeStamp)));
    },
    true,
  );
}

const percentil = (/** @type {number[]} */ valores, /** @type {number} */ p) =>
  valores.toSorted((a, b) => a - b)[Math.min(valores.length - 1, Math.floor(valores.length * p))] ?? NaN;
const fila = (/** @type {string} */ que, /** @type {number[]} */ valores) =>
  [que.padEnd(34), String(valores.length).padStart(6)]
    .concat([0.5, 0.99, 1].map((p) => percentil(valores, p).toFixed(1).padStart(10)))
    .join('');

const navegador = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'],
});
try {
  const page = await navegador.newPage({ viewport: { width: 1366, height: 768 }, locale: 'es-BO' });
  await page.goto(`${url}/login`);
  await page.getByLabel('Correo electrónico').fill('cajero@kantuta.demo');
  await page.getByLabel('Contraseña', { exact: true }).fill('kantuta123');
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await page.getByRole('button', { name: 'Menú de usuario' }).waitFor();
  await page.goto(`${url}/cajas/2`);
  await page.getByRole('button', { name: 'Abrir caja' }).click();
  await page.getByText('Abierta por usted').waitFor();
  await page.goto(`${url}/agentes?fechas=todo`);
  const monto = page.getByRole('textbox', { name: 'Monto (Bs)', exact: true });
  await monto.focus();
  await page.evaluate(vigilar);
  const todas = page.getByLabel('Totales del filtro').getByText(String(N), { exact: true });
  // Until the list has been shown, and a little more.
  for (let quedan = 40; quedan > 0; quedan -= (await todas.isVisible()) ? 1 : 0) {
    await page.keyboard.press('5');
    await page.keyboard.press('Backspace');
    await pausa(20);
  }
  const { espera, cuadro } = await page.evaluate(() => window.medidas);
  process.stdout.write(
    `${`${N} rows, ${(lista.length / 1e6).toFixed(1)} MB at ${opcion.kbs} kB/s`.padEnd(34)}${'n'.padStart(6)}${'p50 ms'.padStart(10)}${'p99 ms'.padStart(10)}${'max ms'.padStart(10)}\n`,
  );
  process.stdout.write(`${fila('key → heard', espera)}\n${fila('key → frame', cuadro)}\n`);
  process.stdout.write(`key → heard < ${META_MS} ms: ${Math.max(...espera) < META_MS ? '✓' : '✗'}\n`);
} finally {
  await navegador.close();
  frente.closeAllConnections();
  frente.close();
  servidor.kill('SIGTERM');
  rmSync(taller, { recursive: true, force: true });
}
