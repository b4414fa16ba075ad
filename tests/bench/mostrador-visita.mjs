/** One counter: a browser at the till of one build, with a backend of its own, at one slow-down. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { RAIZ } from './app.mjs';

const EN_COLA = 50;
const MONTO = '120';
const pausa = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns {Promise<number>} a port that is free now */
const puertoLibre = () =>
  new Promise((resolve) => {
    const sonda = createServer().listen(0, '127.0.0.1', () => {
      const direccion = sonda.address();
      sonda.close(() => resolve(typeof direccion === 'object' ? (direccion?.port ?? 0) : 0));
    });
  });

/** The build with the embedded backend. @returns its address and how to stop it */
async function servirDemo({ dist, raiz = RAIZ }, /** @type {string} */ archivo) {
  const puerto = await puertoLibre();
  const url = `http://localhost:${puerto}`;
  const proceso = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'preview', '--outDir', dist, '--port', String(puerto), '--strictPort'],
    {
      cwd: raiz,
      stdio: 'ignore',
      env: { ...process.env, KANTUTA_API_URL: '', KANTUTA_DEMO_ARCHIVO: archivo },
    },
  );
  const responde = async () => (await fetch(url).catch(() => null))?.ok === true;
  for (let i = 0; i < 200 && !(await responde()); i += 1) await pausa(100);
  return { url, parar: () => proceso.kill('SIGTERM') };
}

/** Runs in the page: how long each confirmation takes to be told, and each key to be drawn, in the form and in a bare field. */
function vigilar(/** @type {number} */ cifras) {
  const medidas = { guardar: [], teclas: [], libres: [] };
  let desde = 0;
  let dicho = '';
  /** @type {(() => void) | null} */
  let avisar = null;
  const libre = document.createElement('input');
  libre.name = 'libre';
  libre.ariaLabel = 'libre';
  libre.autocomplete = 'off';
  Object.assign(libre.style, { position: 'fixed', left: '0', bottom: '0', width: '6em' });
  document.body.append(libre);
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
      else if (/^\d$/.test(event.key) && (campo === 'monto' || campo === 'libre')) {
        // As many of the bare field's keys as an amount has.
        if (campo === 'libre' && libre.value.length >= cifras) return;
        const donde = campo === 'monto' ? medidas.teclas : medidas.libres;
        requestAnimationFrame(() => setTimeout(() => donde.push(performance.now() - ahora)));
      }
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

/** Signed in, a caja open, bank and type chosen. */
async function abrirTill(
  /** @type {import('@playwright/test').BrowserContext} */ contexto,
  /** @type {string} */ url,
) {
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
  await page.getByRole('combobox', { name: 'Banco', exact: true }).fill('BCP');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Depósito', exact: true }).check({ force: true });
  return page;
}

/**
 * @param {import('@playwright/test').Browser} navegador
 * @param {{ build: { dist: string, raiz?: string }, taller: string, cpu: number, n: number, cola: boolean }} opciones
 *   `build`: a dist, and the checkout that serves it, when not this one; `cola`: also confirm without a network, and time the drain
 * @returns times in ms: `guardar`, `teclas` and `libres` of customers one after another (`seguidas`) and in a hurry
 *   (`deprisa`); `porOperacion`: main thread's processor of one registered operation, its keys included; of the drain its
 *   length and the POSTs at once, or null
 */
export async function visitarMostrador(navegador, { build, taller, cpu, n, cola }) {
  const { url, parar } = await servirDemo(build, join(taller, `demo-${crypto.randomUUID()}.json`));
  const contexto = await navegador.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'es-BO',
    timezoneId: 'America/La_Paz',
  });
  try {
    const page = await abrirTill(contexto, url);
    const cdp = await contexto.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluate(vigilar, MONTO.length);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    const monto = page.getByRole('textbox', { name: 'Monto (Bs)', exact: true });
    const libre = page.getByRole('textbox', { name: 'libre', exact: true });
    const vacia = page.getByRole('button', { name: 'Pendientes (0)' });
    await monto.focus();

    /** Typed as a cashier or a scanner does it; the form itself brings the focus back to the amount. */
    const teclear = async (/** @type {string} */ ref) => {
      await page.keyboard.type(MONTO);
      await page.keyboard.press('Enter');
      await page.keyboard.type(ref);
      await page.keyboard.press('Enter');
    };
    const confirmar = async (/** @type {string} */ ref, /** @type {string} */ hasta = '') => {
      await teclear(ref);
      if (hasta) await page.evaluate((patron) => window.hasta(patron), hasta);
    };
    const medir = async (/** @type {string} */ prefijo, /** @type {string} */ hasta) => {
      for (let i = 0; i < n; i += 1) {
        // The same keys in a field that nobody listens to, while the row of the one before arrives.
        await libre.focus();
        await teclear(`${prefijo}-${i}`);
        await libre.fill('');
        await monto.focus();
        await confirmar(`${prefijo}-${i}`, hasta);
        // Quicker than they are sent: at fifty the form would ask for an Administrador.
        if (i % 25 === 24) await vacia.waitFor();
      }
      // The last one has been told before the header counts it.
      await page.evaluate(() => window.hasta('registrado ✓'));
      await pausa(500);
      await vacia.waitFor();
      return page.evaluate(() => {
        const { guardar, teclas, libres } = window.medidas;
        return { guardar: guardar.splice(0), teclas: teclas.splice(0), libres: libres.splice(0) };
      });
    };
    const ocupado = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
    };

    const seguidas = await medir('MOSTRADOR', 'registrado ✓');
    const deprisa = await medir('PRISA', 'Guardada|registrado ✓');

    const antes = await ocupado();
    for (let i = 0; i < n; i += 1) await confirmar(`COSTO-${i}`, 'registrado ✓');
    await pausa(500);
    const porOperacion = ((await ocupado()) - antes) / n;
    return { seguidas, deprisa, porOperacion, cola: cola ? await drenar() : null };

    async function drenar() {
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
      return { operaciones: EN_COLA, ms: performance.now() - vuelta, aLaVez };
    }
  } finally {
    await contexto.close();
    parar();
  }
}
