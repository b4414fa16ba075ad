/**
 * Part of `npm run bench`: how soon the sign-in page is there on a slow PC, and the till at a signed-in reload, beside a page
 * that is React alone, interleaved in one run.
 *   --vueltas 5     rounds, medians are shown     --cpu 4     slow-down
 *   --contra <dist>,<dist>  other builds of the app, in the same run     --app <dist>  today's, built already
 *   --solo recarga  only the signed-in reload
 * Times are of this machine at this moment: read the ratios.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { abrirChromium, cabecerasDeApp, construirApp, decir, mediana, sesionDe } from './app.mjs';
import { generarFilas } from './filas.mjs';
import { calma, construirPiso } from './piso.mjs';
import { cargarDist, servir } from './servidor.mjs';

const { values: opcion } = parseArgs({
  options: {
    vueltas: { type: 'string', default: '5' },
    cpu: { type: 'string', default: '4' },
    solo: { type: 'string', default: '' },
    contra: { type: 'string' },
    app: { type: 'string' },
    paciencia: { type: 'string', default: '20' },
  },
});
const CPU = Number(opcion.cpu);
const REDES = {
  '4G lento': { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
  LAN: { latency: 1, downloadThroughput: 12_500_000, uploadThroughput: 12_500_000 },
};
const CAJERO = { id: 2, name: 'Cajero', email: 'cajero@kantuta.demo', rol: 'Operador' };
/** What stands for «there» in each page. */
const VIVA = { app: '#root:not([data-drawn]) form', react: '#root form' };

const taller = mkdtempSync(join(tmpdir(), 'kantuta-bench-ingreso-'));
const dists = new Map([
  ['app', cargarDist(opcion.app ?? (await construirApp(join(taller, 'app'))))],
  ...(opcion.contra?.split(',') ?? []).map((otra) => [otra, cargarDist(otra)]),
  ['react', cargarDist(await construirPiso('piso-react', taller))],
]);
const cabecerasApp = await cabecerasDeApp();
const lista = Buffer.from(JSON.stringify(generarFilas(1_000)));

/** Runs in the page: when it was painted, when what `selectores` name was there, how far it jumped. */
function sondar(selectores) {
  const visto = { lcp: 0, salto: 0, larga: 0, hay: {} };
  Object.assign(window, { visto });
  const tomar = {
    'largest-contentful-paint': ({ startTime }) => (visto.lcp = startTime),
    'layout-shift': ({ value }) => (visto.salto += value),
    longtask: ({ duration }) => (visto.larga = Math.max(visto.larga, duration)),
  };
  for (const [type, cada] of Object.entries(tomar))
    new PerformanceObserver((entradas) => entradas.getEntries().forEach(cada)).observe({
      type,
      buffered: true,
    });
  const mirar = () => {
    for (const [nombre, selector] of Object.entries(selectores))
      // What index.html brings for somebody else is there too, but hidden.
      if (
        !(nombre in visto.hay) &&
        [...document.querySelectorAll(selector)].some((cada) => cada.checkVisibility())
      )
        visto.hay[nombre] = performance.now();
    requestAnimationFrame(mirar);
  };
  requestAnimationFrame(mirar);
}

async function abrir(contexto, red, selectores, sesion) {
  const page = await contexto.newPage();
  const cdp = await contexto.newCDPSession(page);
  if (sesion) await page.addInitScript((cual) => sessionStorage.setItem('kantuta.sesion', cual), sesion);
  await page.addInitScript(sondar, selectores);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...REDES[red] });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  return page;
}
const esperar = async (page, nombres) => {
  await page.waitForFunction((cuales) => cuales.every((cual) => cual in window.visto.hay), nombres, {
    timeout: 60_000,
  });
  await page.waitForTimeout(800);
  return page.evaluate(() => window.visto);
};

/** ms from the navigation on. */
async function ingreso(navegador, nombre, red) {
  const servidor = await servir(dists.get(nombre), {
    lista,
    cabeceras: nombre === 'react' ? {} : cabecerasApp,
  });
  const contexto = await navegador.newContext({ serviceWorkers: 'block', locale: 'es-BO' });
  try {
    const page = await abrir(contexto, red, { viva: nombre === 'react' ? VIVA.react : VIVA.app });
    let pedidos = 0;
    page.on('request', () => (pedidos += 1));
    const viva = page.waitForFunction(() => 'viva' in (window.visto?.hay ?? {})).then(() => pedidos);
    await page.goto(`${servidor.origen}/login`, { waitUntil: 'commit' });
    const hastaViva = await viva;
    const { lcp, salto, larga, hay } = await esperar(page, ['viva']);
    return { lcp, salto, larga, viva: hay.viva, pedidos: hastaViva };
  } finally {
    await contexto.close();
    await servidor.cerrar();
  }
}

/** A reload with all in the browser's cache: the app's menu and its last known rows; of React alone, its form. */
async function recarga(navegador, nombre) {
  const esApp = nombre !== 'react';
  const servidor = await servir(dists.get(nombre), { lista, cabeceras: esApp ? cabecerasApp : {} });
  const contexto = await navegador.newContext({ serviceWorkers: 'allow', locale: 'es-BO' });
  const selectores = esApp
    ? {
        marco: 'nav[aria-label="Principal"]',
        filas: 'table[aria-label="Transacciones"] tbody tr[role="row"]',
      }
    : { marco: VIVA.react, filas: VIVA.react };
  try {
    const page = await abrir(contexto, 'LAN', selectores, esApp ? sesionDe(CAJERO) : undefined);
    await page.goto(`${servidor.origen}/agentes?fechas=todo`, { waitUntil: 'commit' });
    await esperar(page, ['marco', 'filas']);
    // The rows are kept for the next start a while after they have come, and so is the app itself.
    await page.waitForTimeout(4_000);
    await page.reload({ waitUntil: 'commit' });
    const { salto, larga, hay } = await esperar(page, ['marco', 'filas']);
    return { marco: hay.marco, filas: hay.filas, salto, larga };
  } finally {
    await contexto.close();
    await servidor.cerrar();
  }
}

const medidas = new Map();
const anotar = (clave, medida) => medidas.set(clave, [...(medidas.get(clave) ?? []), medida]);
const navegador = await abrirChromium();
try {
  for (let vuelta = 0; vuelta < Number(opcion.vueltas); vuelta += 1)
    for (const nombre of dists.keys()) {
      for (const red of opcion.solo === 'recarga' ? [] : Object.keys(REDES)) {
        await calma(Number(opcion.paciencia) * 1000);
        anotar(`ingreso ${red} ${nombre}`, await ingreso(navegador, nombre, red));
      }
      await calma(Number(opcion.paciencia) * 1000);
      anotar(`recarga ${nombre}`, await recarga(navegador, nombre));
    }
} finally {
  await navegador.close();
  rmSync(taller, { recursive: true, force: true });
}

const de = (clave, campo) => mediana((medidas.get(clave) ?? []).map((cada) => cada[campo]));
const fila = (que, clave, piso, campo, meta) => {
  const razon = de(clave, campo) / de(piso, campo === 'viva' || campo === 'lcp' ? campo : 'marco');
  const juicio = meta === undefined ? '' : `  meta ≤ ${meta}× ${razon <= meta ? '✓' : '✗'}`;
  decir(`${que.padEnd(52)}${de(clave, campo).toFixed(0).padStart(7)} ms  ${razon.toFixed(2)}×${juicio}`);
};
decir(
  `CPU ${CPU}×, medianas de ${opcion.vueltas} vueltas intercaladas; × = contra React solo en la misma corrida`,
);
for (const nombre of dists.keys()) {
  if (nombre === 'react') continue;
  decir(`— ${nombre}`);
  for (const red of opcion.solo === 'recarga' ? [] : Object.keys(REDES)) {
    fila(`ingreso, ${red}: pintado (LCP)`, `ingreso ${red} ${nombre}`, `ingreso ${red} react`, 'lcp', 0.8);
    fila(`ingreso, ${red}: responde`, `ingreso ${red} ${nombre}`, `ingreso ${red} react`, 'viva');
    const propias = `ingreso ${red} ${nombre}`;
    decir(
      `  pedidos ${de(propias, 'pedidos')} (meta ≤ 7 ${de(propias, 'pedidos') <= 7 ? '✓' : '✗'}) · salto ${de(propias, 'salto').toFixed(3)} · tarea más larga ${de(propias, 'larga').toFixed(0)} ms`,
    );
  }
  fila('recarga con sesión: marco', `recarga ${nombre}`, 'recarga react', 'marco', 1);
  fila('recarga con sesión: últimas filas', `recarga ${nombre}`, 'recarga react', 'filas', 1);
  decir(
    `  salto ${de(`recarga ${nombre}`, 'salto').toFixed(3)} · tarea más larga ${de(`recarga ${nombre}`, 'larga').toFixed(0)} ms`,
  );
}
