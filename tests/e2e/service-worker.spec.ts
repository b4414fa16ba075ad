import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { enCaches, expect, test, workerListo } from './support/con-worker';
import { iniciarServidor, type Servidor } from './support/servidor';
import { ADMIN, CAJERO, ingresar, llenar, formulario, tillAbierto, registrar } from './support/till';

const OPERACION = { tipo: 'Depósito', banco: 'BCP', monto: '500', referencia: '8827334' } as const;

/** What the cache must hold of a build, and all it may hold. */
const esperadas = (dist: string) =>
  [
    '/?__WB_REVISION__=…',
    '/kantuta.svg?__WB_REVISION__=…',
    '/tema.js?__WB_REVISION__=…',
    ...readdirSync(`${dist}/assets`).map((nombre) => `/assets/${nombre}`),
  ].toSorted();
const rutas = async (page: Page) =>
  (await enCaches(page)).map(({ ruta }) => ruta.replace(/(__WB_REVISION__=)[0-9a-f]{16}$/, '$1…')).toSorted();

const aviso = (page: Page) => page.getByRole('status').filter({ hasText: /versión nueva|Se recargará/ });
const entrada = (page: Page) => page.locator('script[type="module"]').getAttribute('src');

/** Chromium's emulation forgets, for a page that comes from a worker, that the browser itself is offline. */
async function diceSinRed(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  const sinLimite = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', { offline: true, ...sinLimite });
  return cdp;
}

test.describe('after one visit', () => {
  test('the app opens without network, says what is missing, and goes on when it is back', async ({
    page,
    request,
    context,
    frente,
    faltas,
  }) => {
    await tillAbierto(page, request);
    await workerListo(page);
    await context.setOffline(true);
    frente.caer(true);

    await page.reload();
    const sinRed = await diceSinRed(page);
    await expect(page.getByText('Sin conexión', { exact: true })).toBeVisible();
    await expect(page.getByText(/^No pudimos comprobar el tipo de su caja/)).toBeVisible();
    await expect(formulario(page).form).toHaveCount(0);
    // A page that was never opened before has its code too.
    await page.getByRole('link', { name: 'WhatsApp' }).click();
    await expect(page.getByRole('heading', { name: 'WhatsApp', level: 1 })).toBeVisible();
    // By typed address as well.
    await page.goto('/cajas');
    await expect(page.getByRole('alert').filter({ hasText: 'No se pudo cargar' })).toBeVisible();

    frente.caer(false);
    await context.setOffline(false);
    await sinRed.detach();
    await page.goto('/agentes');
    await expect(page.getByText('Sin conexión', { exact: true })).toHaveCount(0);
    await expect(formulario(page).form).toBeVisible();
    const DEL_CANAL = /WebSocket connection to '.*' failed: .*ERR_INTERNET_DISCONNECTED/;
    expect(faltas.splice(0).filter((linea) => !DEL_CANAL.test(linea))).toEqual([]);
  });

  test('it opens too while only the server is away', async ({ page, frente }) => {
    await ingresar(page);
    await workerListo(page);
    for (const ruta of ['/', '/agentes', '/cajas']) frente.poner(ruta, { status: 502, body: 'Bad Gateway' });
    await page.goto('/cajas');
    await expect(page.getByRole('heading', { name: 'Cajas', level: 1 })).toBeVisible();
  });

  test('only hashed assets and the shell are kept, and the API is never answered', async ({
    page,
    request,
  }) => {
    const deWorker: string[] = [];
    const deRed: string[] = [];
    page.on('response', (respuesta) => {
      const { pathname } = new URL(respuesta.url());
      (respuesta.fromServiceWorker() ? deWorker : deRed).push(pathname);
    });
    await tillAbierto(page, request, { correo: ADMIN });
    await workerListo(page);
    await registrar(page, OPERACION);
    await expect(page.getByRole('status').filter({ hasText: 'Depósito registrado' })).toBeVisible();
    for (const ruta of ['/agentes', '/cajas', '/whatsapp', '/ajustes', '/demo', '/agentes']) {
      await page.goto(ruta);
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
    }

    expect(await rutas(page)).toEqual(esperadas('dist'));
    const guardado = await enCaches(page);
    expect(new Set(guardado.map(({ estado }) => estado))).toEqual(new Set(['200 basic false']));
    expect(guardado.filter(({ tipo }) => /json|image\/(?!svg)/.test(tipo))).toEqual([]);
    // Neither a token nor a hash, nor anything of the operation.
    expect(guardado.filter(({ texto }) => /eyJ[\w-]{20}|\$2b\$|8827334/.test(texto))).toEqual([]);

    const ajenas = /^\/(?:api|demo)(?:\/|$)|^\/sw\.js$/;
    expect(deWorker.filter((ruta) => ajenas.test(ruta))).toEqual([]);
    // The two lists do tell one from the other.
    expect(deWorker.filter((ruta) => ruta.startsWith('/assets/')).length).toBeGreaterThan(10);
    expect(deRed.filter((ruta) => ruta.startsWith('/api/whatsapp')).length).toBeGreaterThan(0);
    expect(deRed).toContain('/demo');
  });
});

test('a redirect is not kept, and a worker that lacks a file is none at all', async ({
  page,
  context,
  frente,
}) => {
  frente.poner('/kantuta.svg', { status: 302, headers: { location: '/tema.js' } });
  const worker = context.waitForEvent('serviceworker');
  await page.goto('/login');
  await worker;
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()) === undefined);
  expect((await rutas(page)).filter((ruta) => ruta.includes('kantuta.svg'))).toEqual([]);
  await ingresar(page);
});

test('a worker that another program left is taken away with what it kept', async ({ page, frente }) => {
  frente.poner('/mockServiceWorker.js', {
    headers: { 'content-type': 'text/javascript' },
    body: "addEventListener('fetch', (e) => { if (e.request.url.includes('/api/')) e.respondWith(new Response('{}')) })",
  });
  frente.poner('/antes.html', { headers: { 'content-type': 'text/html' }, body: '<title>antes</title>' });
  frente.poner('/favicon.ico', { status: 204 });
  await page.goto('/antes.html');
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/mockServiceWorker.js');
    await navigator.serviceWorker.ready;
    await (await caches.open('api')).put('/api/agentes', new Response('[]'));
  });
  await page.goto('/login');
  await workerListo(page);
  const workers = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ active }) => active?.scriptURL),
  );
  expect(workers).toEqual([`${frente.url}/sw.js`]);
  expect(await rutas(page)).toEqual(esperadas('dist'));
  await ingresar(page, CAJERO);
});

test.describe('a release', () => {
  // In one worker: they share the build of the other version.
  test.describe.configure({ mode: 'default' });
  const OTRA = `.e2e-results/otra-version-${process.env['TEST_PARALLEL_INDEX']}`;
  let otra: Servidor;
  test.beforeAll(async () => {
    execFileSync('node_modules/.bin/vite', ['build', '--logLevel', 'warn', '--outDir', OTRA], {
      // The same app by another word, so that its files have other names.
      env: { ...process.env, VITE_API_BASE_URL: '/api/.' },
    });
    otra = await iniciarServidor({}, OTRA);
  });
  test.afterAll(() => otra.parar());

  /**
   * The other version's worker takes over by itself. What the reload cut off may keep the old one busy, and then the browser
   * lets it for five minutes: it is stopped, as an idle one is after half a minute; so not while the page still fetches, for
   * what goes through a worker is lost with it.
   */
  async function llegaSola(page: Page): Promise<void> {
    await page.waitForLoadState('networkidle');
    const cdp = await page.context().newCDPSession(page);
    const estados = new Map<string, string>();
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, status } of versions) estados.set(versionId, status);
    });
    await cdp.send('ServiceWorker.enable');
    const suyas = esperadas(OTRA);
    const mirar = async () => {
      const hay = await rutas(page);
      // Never the new one, which looks whether the page is alone.
      if (hay.length > suyas.length)
        for (const [versionId, estado] of estados)
          if (estado === 'activated') await cdp.send('ServiceWorker.stopWorker', { versionId });
      return hay;
    };
    await expect.poll(mirar, { timeout: 120_000, intervals: [3_000] }).toEqual(suyas);
  }

  const buscar = (page: Page) =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());

  test('is offered, waits for what is being sent, and then is all there is', async ({
    page,
    request,
    frente,
  }) => {
    await tillAbierto(page, request);
    await workerListo(page);
    const antes = await entrada(page);
    frente.servir(otra.url);
    await buscar(page);
    await expect(aviso(page)).toContainText('Hay una versión nueva.');
    // Until then the old one keeps its own files.
    await page.getByRole('link', { name: 'Cajas', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Cajas', level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Agentes', exact: true }).click();

    await llenar(page, OPERACION);
    const soltar = frente.retener('POST', '/api/agentes');
    const enCamino = page.waitForRequest(
      (pedido) => pedido.method() === 'POST' && pedido.url().endsWith('/api/agentes'),
    );
    await formulario(page).registrar.click();
    // Before it leaves, a reload would take nothing with it.
    await enCamino;
    await aviso(page).getByRole('button', { name: 'Recargar' }).click();
    await expect(aviso(page)).toContainText('Se recargará cuando termine de enviar.');
    await expect(aviso(page).getByRole('button')).toBeDisabled();
    await page.waitForTimeout(700);
    expect(await entrada(page)).toBe(antes);
    soltar();

    await expect.poll(() => entrada(page)).not.toBe(antes);
    await llegaSola(page);
    await expect(formulario(page).form).toBeVisible();
    await expect(aviso(page)).toHaveCount(0);
    await expect(page.getByRole('table', { name: 'Transacciones' })).toContainText('8827334');
  });

  test('can be put off; a reload brings it without asking', async ({ page, frente }) => {
    await ingresar(page);
    await workerListo(page);
    const antes = await entrada(page);
    frente.servir(otra.url);
    await buscar(page);
    await aviso(page).getByRole('button', { name: 'Después' }).click();
    await expect(aviso(page)).toHaveCount(0);
    await page.reload();
    expect(await entrada(page)).not.toBe(antes);
    await llegaSola(page);
    await expect(aviso(page)).toHaveCount(0);
  });

  test('leaves an older tab its files, and takes over as soon as that one is gone', async ({
    page,
    context,
    frente,
  }) => {
    await ingresar(page);
    await workerListo(page);
    const vieja = await context.newPage();
    await vieja.goto('/login');
    frente.servir(otra.url);
    await buscar(page);
    await expect(aviso(page)).toBeVisible();
    await page.reload();
    await expect(formulario(page).form.or(page.getByText('No tiene una caja abierta.'))).toBeVisible();
    expect(await rutas(page)).toEqual(expect.arrayContaining(esperadas('dist')));

    await vieja.close();
    await expect.poll(() => rutas(page)).toEqual(esperadas(OTRA));
  });

  test.describe('where service workers are refused', () => {
    test.use({ serviceWorkers: 'block' });

    test('a page whose code the release took away says the same, once', async ({
      page,
      request,
      frente,
      faltas,
    }) => {
      await tillAbierto(page, request);
      const antes = await entrada(page);
      frente.servir(otra.url);
      await page.getByRole('link', { name: 'WhatsApp' }).click();
      await expect(page.getByText('Hay una versión nueva.')).toHaveCount(1);
      await page.getByRole('button', { name: 'Recargar' }).click();
      await expect(page.getByRole('heading', { name: 'WhatsApp', level: 1 })).toBeVisible();
      expect(await entrada(page)).not.toBe(antes);
      // What the browser and React say of the files that are gone, and nothing else.
      const lineas = faltas.splice(0);
      expect(lineas.length).toBeGreaterThan(0);
      expect(
        lineas.filter(
          (linea) => !/(?:404 \(Not Found\)|dynamically imported module).*\/assets\//.test(linea),
        ),
      ).toEqual([]);
    });
  });
});
