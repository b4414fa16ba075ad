/**
 * Part of `npm run bench`: the counter, in Chromium on the production build with the embedded backend.
 *   Enter → «Guardada»: from the key to the sentence in the strip, the strict write to the disk included. Customers come one
 *   after another: the next amount is typed when the row of the one before is on the screen. Nothing of the bench runs in
 *   the page meanwhile but an observer.
 *   in a hurry: the same, typed on without waiting for the row.
 *   key → frame: from a key in the amount to the frame after it; the frame itself (16.7 ms) is in it.
 *   drain: 50 operations confirmed without a network; from its return to the last row on the server, and the POSTs at once.
 *   --n 200    operations confirmed
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { ensureChromium } from '../../scripts/chromium.mjs';

const { values: opcion } = parseArgs({ options: { n: { type: 'string', default: '200' } } });
const N = Number(opcion.n);
const EN_COLA = 50;
const raiz = join(import.meta.dirname, '../..');
const taller = mkdtempSync(join(tmpdir(), 'kantuta-bench-mostrador-'));
const pausa = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

const puerto = await new Promise((resolve) => {
  const sonda = createServer().listen(0, '127.0.0.1', () => {
    const direccion = sonda.address();
    sonda.close(() => resolve(typeof direccion === 'object' ? direccion?.port : 0));
  });
});
const url = `http://localhost:${puerto}`;
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
const responde = async () => (await fetch(url).catch(() => null))?.ok === true;
for (let i = 0; i < 200 && !(await responde()); i += 1) await pausa(100);

/** Runs in the page: how long each confirmation takes to be told, and each key to be drawn. */
function vigilar() {
  const medidas = { guardar: [], teclas: [] };
  let desde = 0;
  let dicho = '';
  /** @type {(() => void) | null} */
  let avisar = null;
  Object.assign(window, {
    medidas,
    /** Resolves once the strip says what `patron` matches, for the confirmation under way. */
    hasta: (/** @type {string} */ patron) =>
      new Promise((resolve) => {
        avisar = () => {
          if (desde === 0 && new RegExp(patron).test(dicho)) resolve(undefined);
        };
        avisar();
      }),
  });
  addEventListener(
    'keydown',
    (event) => {
      const campo = event.target instanceof HTMLInputElement ? event.target.name : '';
      const ahora = event.timeStamp;
      if (event.key === 'Enter' && campo === 'nro_referencia') desde = ahora;
      else if (campo === 'monto' && /^\d$/.test(event.key))
        requestAnimationFrame(() => setTimeout(() => medidas.teclas.push(performance.now() - ahora)));
    },
    true,
  );
  const tira = document.querySelector('[data-strip]');
  const referencia = document.querySelector('input[name="nro_referencia"]');
  new MutationObserver(() => {
    dicho = tira?.textContent ?? '';
    // Until the form is empty again, what the strip says is about the one before.
    const vacia = referencia instanceof HTMLInputElement && referencia.value === '';
    if (desde > 0 && vacia && /Guardada|quedó guardada|registrad[oa] ✓/.test(dicho)) {
      medidas.guardar.push(performance.now() - desde);
      desde = 0;
    }
    avisar?.();
  }).observe(tira ?? document, { subtree: true, childList: true, characterData: true });
}

const percentil = (/** @type {number[]} */ valores, /** @type {number} */ p) =>
  valores.toSorted((a, b) => a - b)[Math.min(valores.length - 1, Math.floor(valores.length * p))] ?? NaN;
const fila = (/** @type {string} */ que, /** @type {number[]} */ valores) =>
  `${que.padEnd(34)}${String(valores.length).padStart(6)}${percentil(valores, 0.5).toFixed(1).padStart(10)}${percentil(valores, 0.99).toFixed(1).padStart(10)}${Math.max(
    ...valores,
  )
    .toFixed(1)
    .padStart(10)}`;

const navegador = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'],
});
try {
  const contexto = await navegador.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'es-BO',
    timezoneId: 'America/La_Paz',
  });
  const page = await contexto.newPage();
  await page.goto(`${url}/login`);
  await page.getByLabel('Correo electrónico').fill('cajero@kantuta.demo');
  await page.getByLabel('Contraseña', { exact: true }).fill('kantuta123');
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await page.getByRole('button', { name: 'Menú de usuario' }).waitFor();
  await page.goto(`${url}/cajas/2`);
  await page.getByRole('button', { name: 'Abrir caja' }).click();
  await page.getByText('Abierta por usted').waitFor();
  await page.goto(`${url}/agentes`);
  const monto = page.getByRole('textbox', { name: 'Monto (Bs)', exact: true });
  await page.getByRole('combobox', { name: 'Banco', exact: true }).fill('BCP');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Depósito', exact: true }).check({ force: true });
  await page.evaluate(vigilar);
  const vacia = page.getByRole('button', { name: 'Pendientes (0)' });
  await monto.focus();
  /** Typed as a cashier or a scanner does it; the form itself brings the focus back to the amount. */
  const confirmar = async (/** @type {string} */ ref, /** @type {string} */ hasta = '') => {
    await page.keyboard.type('120');
    await page.keyboard.press('Enter');
    await page.keyboard.type(ref);
    await page.keyboard.press('Enter');
    if (hasta) await page.evaluate((patron) => window.hasta(patron), hasta);
  };
  const medir = async (/** @type {string} */ prefijo, /** @type {string} */ hasta) => {
    for (let i = 0; i < N; i += 1) {
      await confirmar(`${prefijo}-${i}`, hasta);
      // Quicker than they are sent: at fifty the form would ask for an Administrador.
      if (i % 25 === 24) await vacia.waitFor();
    }
    // The last one has been told before the header counts it.
    await page.evaluate(() => window.hasta('registrado ✓'));
    await pausa(500);
    await vacia.waitFor();
    return page.evaluate(() => {
      const { guardar, teclas } = window.medidas;
      return { guardar: guardar.splice(0), teclas: teclas.splice(0) };
    });
  };
  const seguidas = await medir('MOSTRADOR', 'registrado ✓');
  const deprisa = await medir('PRISA', 'Guardada|registrado ✓');

  process.stdout.write(
    `${''.padEnd(34)}${'n'.padStart(6)}${'p50 ms'.padStart(10)}${'p99 ms'.padStart(10)}${'max ms'.padStart(10)}\n`,
  );
  process.stdout.write(
    `${fila('Enter → «Guardada»', seguidas.guardar)}\n${fila('key → frame', seguidas.teclas)}\n`,
  );
  process.stdout.write(
    `${fila('in a hurry: Enter → «Guardada»', deprisa.guardar)}\n${fila('in a hurry: key → frame', deprisa.teclas)}\n`,
  );

  let enVuelo = 0;
  let aLaVez = 0;
  page.on('request', (pedido) => {
    if (pedido.method() === 'POST' && pedido.url().endsWith('/agentes'))
      aLaVez = Math.max(aLaVez, (enVuelo += 1));
  });
  for (const fin of ['requestfinished', 'requestfailed'])
    page.on(fin, (pedido) => {
      if (pedido.method() === 'POST' && pedido.url().endsWith('/agentes')) enVuelo -= 1;
    });
  await contexto.setOffline(true);
  for (let i = 1; i <= EN_COLA; i += 1) {
    await confirmar(`COLA-${i}`);
    await page.getByRole('button', { name: `Pendientes (${i})` }).waitFor();
  }
  const vuelta = performance.now();
  await contexto.setOffline(false);
  await vacia.waitFor({ timeout: 180_000 });
  const drenada = performance.now() - vuelta;

  process.stdout.write(
    `drain of ${EN_COLA}: ${(drenada / 1000).toFixed(1)} s, at most ${aLaVez} POST at once\n`,
  );
} finally {
  await navegador.close();
  servidor.kill('SIGTERM');
  rmSync(taller, { recursive: true, force: true });
}
