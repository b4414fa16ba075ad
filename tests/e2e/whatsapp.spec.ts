import type { APIRequestContext, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { pasarHasta } from './support/pasar';
import { ADMIN, CAJERO, ingresar } from './support/till';

const MENSAJE = 'WhatsApp ya está vinculado o el código se está generando de fondo...';
const CAIDA = 'Error de conexión al servidor de WhatsApp.';
const VENCIDO = 'Este código puede haber vencido. Pidiendo uno nuevo…';
const CONNECT = '**/api/whatsapp/connect';

const qr = (page: Page) => page.getByRole('img', { name: 'Código QR para vincular WhatsApp' });
const recargar = (page: Page) => page.getByRole('button', { name: 'Recargar Estado / QR' });
const verificando = (page: Page) => page.getByText('Verificando que se mantenga…');

/** What a phone reads in a picture; null for nothing. */
function leer(imagen: Buffer): string | null {
  const { data, width, height } = PNG.sync.read(imagen);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null;
}
/** What the server serves: a code's text, or null. */
async function servido(page: Page): Promise<string | null> {
  const src = await qr(page).getAttribute('src');
  return src === null ? null : leer(Buffer.from(src.split(',')[1] ?? '', 'base64'));
}

/** A button of the embedded backend's control page. */
async function controlar(request: APIRequestContext, control: 'whatsapp' | 'averia' | 'vencer', valor = '') {
  const respuesta = await request.post(`/demo/${control}`, { form: { valor } });
  expect(respuesta.ok()).toBe(true);
}

async function enWhatsapp(page: Page, correo = CAJERO) {
  await ingresar(page, correo);
  await page.getByRole('link', { name: 'WhatsApp' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'WhatsApp' })).toBeVisible();
}

/** Simulated seconds until fifteen of them have passed without a code. */
const hastaConectar = (page: Page) =>
  expect(async () => {
    await page.clock.runFor(3000);
    const conectado = page.getByText(/^Conectado\. Última comprobación \d\d:\d\d\.$/);
    await expect(conectado).toBeVisible({ timeout: 500 });
  }).toPass();

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1366, height: 768 },
  ]) {
    test.describe(`${viewport.width} ${colorScheme}`, () => {
      test.use({ colorScheme, viewport });
      test('a phone reads the code off the screen', async ({ page }) => {
        await enWhatsapp(page, ADMIN);
        await expect(qr(page)).toBeVisible();
        const texto = await servido(page);
        expect(texto).toMatch(/^2@/);
        expect(leer(await page.screenshot())).toBe(texto);
        const caja = await qr(page).boundingBox();
        expect(caja?.width).toBeGreaterThanOrEqual(264);
        expect(caja?.height).toBe(caja?.width);
        // Dark on white in both themes, with white around it and nothing cut off.
        const marco = page.locator('[data-qr]');
        await expect(marco).toHaveCSS('background-color', 'rgb(255, 255, 255)');
        const blanco = await marco.boundingBox();
        expect((blanco?.width ?? 0) - (caja?.width ?? 0)).toBeGreaterThanOrEqual(2 * 16);
        expect(blanco?.x).toBeGreaterThanOrEqual(0);
        expect((blanco?.x ?? 0) + (blanco?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
      });
    });
  }
}

test('the whole life: codes, a scan, linked, logged out, down, and well again', async ({ page, request }) => {
  await page.clock.install();
  await enWhatsapp(page);
  await expect(page.getByText('Esperando escaneo…')).toBeVisible();
  const primero = await servido(page);
  await controlar(request, 'whatsapp', 'siguiente-codigo');
  await expect.poll(() => servido(page)).not.toBe(primero);
  const usado = await servido(page);

  await controlar(request, 'whatsapp', 'escanear');
  await recargar(page).click();
  expect(await servido(page)).toBe(usado); // for five seconds of the server's own clock
  await expect(page.getByRole('heading', { name: 'Sin confirmar' })).toBeVisible();
  await expect(page.getByText(MENSAJE)).toBeVisible();
  await expect(verificando(page)).toBeVisible();
  await hastaConectar(page);
  await expect(page.getByRole('heading', { name: /^Conectado \(/ })).toBeVisible();
  await expect(page.getByText(/^Se envían solos: confirmaciones de venta/)).toBeVisible();

  /** Asks until there is a code: one takes the server a few seconds. */
  const hastaElQr = () =>
    expect(async () => {
      await recargar(page).click();
      await expect(qr(page)).toBeVisible({ timeout: 1000 });
    }).toPass();
  await controlar(request, 'whatsapp', 'cerrar-sesion');
  await hastaElQr();
  expect([primero, usado]).not.toContain(await servido(page));

  await controlar(request, 'whatsapp', 'caer');
  await recargar(page).click();
  await expect(page.getByRole('alert')).toHaveText(CAIDA);
  await expect(page.getByText(/^Reintentaremos en \d+ s\.$/)).toBeVisible();
  await controlar(request, 'whatsapp', 'cerrar-sesion');
  await hastaElQr();
});

test('bodies that nobody can use are one alert, and the page recovers by itself', async ({
  page,
  request,
}) => {
  await enWhatsapp(page);
  await expect(qr(page)).toBeVisible();
  for (const averia of ['html', 'truncada', 'no-imagen', 'enorme', 'cortada']) {
    await controlar(request, 'averia', averia);
    await recargar(page).click();
    await expect(page.getByRole('alert')).toHaveText(CAIDA);
    await expect(qr(page)).toHaveCount(0);
    await controlar(request, 'averia', 'ninguna');
    await expect(qr(page)).toBeVisible();
  }
});

test('a server that never answers is one that cannot be reached', async ({ page }) => {
  await page.route(CONNECT, () => undefined);
  await enWhatsapp(page);
  await expect(page.getByText('Consultando el estado…')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveText(CAIDA, { timeout: 40_000 });
});

test('a code that may have expired is blurred; ten minutes of nobody is a pause', async ({ page }) => {
  await page.clock.install();
  await enWhatsapp(page);
  await expect(qr(page)).toBeVisible();
  // The server's clock goes on by itself: a minute of this page is an instant of it.
  const hastaVencer = await pasarHasta(page, page.getByText(VENCIDO), 10);
  expect(hastaVencer).toBeGreaterThanOrEqual(55);
  expect(hastaVencer).toBeLessThanOrEqual(80);
  expect(leer(await page.screenshot())).toBeNull();

  const pausa = page.getByRole('heading', { name: 'Nadie escaneó el código en 10 minutos.' });
  const hastaPausar = hastaVencer + (await pasarHasta(page, pausa, 10));
  expect(hastaPausar).toBeGreaterThanOrEqual(590);
  expect(hastaPausar).toBeLessThanOrEqual(640);
  await expect(qr(page)).toHaveCount(0);
  let preguntas = 0;
  page.on('request', (pedido) => {
    if (pedido.url().endsWith('/whatsapp/connect')) preguntas += 1;
  });
  await page.clock.runFor(120_000);
  expect(preguntas).toBe(0);
  await page.getByRole('button', { name: 'Reanudar' }).click();
  // The code known so far is drawn at once, its question may leave a moment after.
  await expect.poll(() => preguntas).toBe(1);
  await expect(qr(page)).toBeVisible();
});

test('a hidden tab asks nothing, and at once when it is looked at again', async ({ page }) => {
  await page.clock.install();
  await enWhatsapp(page);
  await expect(qr(page)).toBeVisible();
  const poner = (estado: 'hidden' | 'visible') =>
    page.evaluate((valor) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: valor });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }, estado);
  await poner('hidden');
  let preguntas = 0;
  page.on('request', (pedido) => {
    if (pedido.url().endsWith('/whatsapp/connect')) preguntas += 1;
  });
  await page.clock.runFor(60_000);
  expect(preguntas).toBe(0);
  const respuesta = page.waitForResponse(CONNECT);
  await poner('visible');
  await respuesta;
  expect(preguntas).toBe(1);
});

test('401: the password over the page, and it goes on; 403: no permission, and silence', async ({
  page,
  request,
}) => {
  await enWhatsapp(page);
  await expect(qr(page)).toBeVisible();
  await controlar(request, 'vencer');
  const dialogo = page.getByRole('dialog', { name: 'Su sesión venció' });
  await dialogo.getByLabel('Contraseña', { exact: true }).fill('kantuta123');
  await expect(qr(page)).toHaveCount(1);
  await dialogo.getByRole('button', { name: 'Continuar' }).click();
  await expect(dialogo).toBeHidden();
  await expect(qr(page)).toBeVisible();

  await page.route(CONNECT, (route) => route.fulfill({ status: 403, json: { statusCode: 403 } }));
  await recargar(page).click();
  await expect(page.getByRole('alert')).toHaveText('No tiene permiso para vincular WhatsApp.');
  await expect(recargar(page)).toHaveCount(0);
});

test('nothing of the code stays behind in the browser', async ({ page }) => {
  await enWhatsapp(page);
  const src = (await qr(page).getAttribute('src')) ?? '';
  const trozo = src.slice(200, 260);
  expect(trozo).toHaveLength(60);
  await page.getByRole('link', { name: 'Cajas' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cajas' })).toBeVisible();
  const guardado = await page.evaluate(async () => {
    const bases = await indexedDB.databases();
    const filas = await Promise.all(
      bases.map(
        ({ name = '' }) =>
          new Promise<unknown[]>((resolve, reject) => {
            const abrir = indexedDB.open(name);
            abrir.addEventListener('error', () => reject(new Error(name)));
            abrir.addEventListener('success', () => {
              const { result: db } = abrir;
              const almacenes = [...db.objectStoreNames];
              if (almacenes.length === 0) return resolve([]);
              const tx = db.transaction(almacenes);
              const leidos = almacenes.map((almacen) => tx.objectStore(almacen).getAll());
              tx.addEventListener('complete', () => {
                db.close();
                resolve(leidos.map(({ result }) => result));
              });
            });
          }),
      ),
    );
    const caches = await globalThis.caches.keys();
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      history.state,
      caches,
      filas,
      document.documentElement.outerHTML,
    ]);
  });
  expect(guardado).toContain('kantuta'); // it did look
  expect(guardado).not.toContain(trozo);
});

test('the keyboard alone: to the button, ask, and on to the agents', async ({ page }) => {
  await enWhatsapp(page);
  await expect(qr(page)).toBeVisible();
  await page.reload();
  await expect(qr(page)).toBeVisible();
  const foco = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  await page.keyboard.press('Tab');
  expect(await foco()).toBe('Saltar al contenido');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(recargar(page)).toBeFocused();
  const pregunta = page.waitForRequest(CONNECT);
  await page.keyboard.press('Enter');
  await pregunta;
  await expect(recargar(page)).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await foco()).toBe('Agentes bancarios');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Agentes bancarios' })).toBeVisible();
});

test.describe('in both themes', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('every state of the page', async ({ page }) => {
    await page.clock.install();
    await enWhatsapp(page);
    await expect(qr(page)).toBeVisible();
    await sinFaltas(page);
    await page.route(CONNECT, (route) => route.fulfill({ json: { success: true, message: MENSAJE } }));
    await recargar(page).click();
    await expect(verificando(page)).toBeVisible();
    await sinFaltas(page);
    await hastaConectar(page);
    await sinFaltas(page);
    for (const message of ['WhatsApp conectado', 'connecting']) {
      await page.route(CONNECT, (route) => route.fulfill({ json: { success: true, message } }));
      await recargar(page).click();
      await expect(page.getByText(message)).toBeVisible();
      await sinFaltas(page);
    }
    await page.route(CONNECT, (route) => route.abort());
    await recargar(page).click();
    await expect(page.getByRole('alert')).toHaveText(CAIDA);
    await sinFaltas(page);
    await page.route(CONNECT, (route) => route.fulfill({ status: 403, json: {} }));
    await recargar(page).click();
    await expect(page.getByRole('alert')).toHaveText(/No tiene permiso/);
    await sinFaltas(page);

    await page.unroute(CONNECT);
    await page.reload();
    await expect(qr(page)).toBeVisible();
    await pasarHasta(page, page.getByText(VENCIDO), 10);
    await sinFaltas(page);
    await pasarHasta(page, page.getByRole('button', { name: 'Reanudar' }), 10);
    await sinFaltas(page);
  });
});
