/** The voucher by WhatsApp in Chromium: by keys alone, on a phone and on a desk, in both themes, and nothing left behind. */
import type { APIRequestContext, Page } from '@playwright/test';
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { tabHasta } from './support/teclado';
import { registrar, tillAbierto } from './support/till';

const SEND = '**/api/whatsapp/send';
const NUMERO = '71234567';

const vincular = async (request: APIRequestContext) => {
  expect((await request.post('/demo/whatsapp', { form: { valor: 'escanear' } })).ok()).toBe(true);
};

/** One deposit registered, and its strip asked for the message by keys. */
async function conDialogo(page: Page, request: APIRequestContext) {
  await tillAbierto(page, request);
  await registrar(page, { tipo: 'Depósito', banco: 'BCP', monto: '500', comision: '5', referencia: 'WSP-1' });
  const abridor = page.getByRole('button', { name: 'Enviar por WhatsApp' });
  await tabHasta(page, abridor);
  await page.keyboard.press('Enter');
  const dialogo = page.getByRole('dialog', { name: 'Comprobante por WhatsApp' });
  await expect(dialogo.getByRole('textbox', { name: 'Número de WhatsApp' })).toBeFocused();
  await expect(dialogo.getByRole('note', { name: 'Mensaje' })).toContainText('Referencia: WSP-1');
  return { dialogo, abridor };
}

/** All that the site keeps in this browser, as text. */
const guardado = (page: Page) =>
  page.evaluate(async () => {
    const textos = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href];
    for (const { name = '' } of await indexedDB.databases()) {
      const base = await new Promise<IDBDatabase>((resolve, reject) => {
        const abrir = indexedDB.open(name);
        abrir.addEventListener('success', () => resolve(abrir.result));
        abrir.addEventListener('error', () => reject(new Error(name)));
      });
      for (const almacen of base.objectStoreNames)
        textos.push(
          await new Promise<string>((resolve) => {
            const leer = base.transaction(almacen).objectStore(almacen).getAll();
            leer.addEventListener('success', () => resolve(JSON.stringify(leer.result)));
          }),
        );
      base.close();
    }
    for (const cual of await caches.keys())
      for (const { url } of await (await caches.open(cual)).keys()) textos.push(url);
    return textos.join('\n');
  });

test('the keyboard alone: from the strip to «Enviado», and nothing of the customer stays', async ({
  page,
  request,
}) => {
  await vincular(request);
  const { dialogo, abridor } = await conDialogo(page, request);
  await page.keyboard.type('7123');
  await page.keyboard.press('Enter');
  await expect(dialogo.getByText('Escriba el número, de 8 cifras o más')).toBeVisible();
  await page.keyboard.type('4567');
  await page.keyboard.press('Enter');
  await expect(dialogo.getByRole('status')).toHaveText(`Enviado por WhatsApp al +591 ${NUMERO}.`);
  await expect(dialogo.getByRole('button', { name: 'Listo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialogo).toHaveCount(0);
  await expect(abridor).toBeFocused();
  const todo = await guardado(page);
  expect(todo).toContain('WSP-1');
  expect(todo).not.toContain(NUMERO);
});

test('without a link, and without an answer: told apart, asked once, and WhatsApp opens apart', async ({
  page,
  request,
  context,
}) => {
  let pedidos = 0;
  page.on('request', (pedido) => {
    if (pedido.url().endsWith('/whatsapp/send')) pedidos += 1;
  });
  const { dialogo } = await conDialogo(page, request);
  await page.keyboard.type(NUMERO);
  await page.keyboard.press('Enter');
  await expect(dialogo.getByRole('alert')).toContainText('el WhatsApp de la tienda no está vinculado');
  expect(pedidos).toBe(1);

  await context.route('https://wa.me/**', (route) => route.fulfill({ contentType: 'text/html', body: 'wa' }));
  const abrir = dialogo.getByRole('link', { name: 'Abrir WhatsApp' });
  await tabHasta(page, abrir);
  const [otra] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
  await otra.waitForURL(`https://wa.me/591${NUMERO}?text=**`);
  expect(new URL(otra.url()).searchParams.get('text')).toContain('Referencia: WSP-1');
  expect(await otra.evaluate(() => window.opener === null)).toBe(true);
  await otra.close();

  await page.route(SEND, (route) => route.abort('connectionreset'));
  await tabHasta(page, dialogo.getByRole('button', { name: 'Enviar' }));
  await page.keyboard.press('Enter');
  await expect(dialogo.getByRole('alert')).toContainText('No sabemos si se envió.');
  await expect(dialogo.getByRole('button', { name: 'Enviar' })).toHaveCount(0);
  await expect(dialogo.getByRole('button', { name: 'Listo' })).toBeFocused();
  expect(pedidos).toBe(2);
});

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1366, height: 768 },
])
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });
    test('every state: no rule of axe is broken, and nothing reaches past the edge', async ({
      page,
      request,
    }) => {
      const { dialogo } = await conDialogo(page, request);
      const entero = async () => {
        const { ancho, sobra } = await dialogo.evaluate((nodo) => ({
          ancho: nodo.getBoundingClientRect().right - innerWidth,
          sobra: nodo.scrollWidth - nodo.clientWidth,
        }));
        expect(ancho).toBeLessThanOrEqual(0);
        expect(sobra).toBe(0);
      };
      await sinFaltas(page);
      await page.keyboard.type('1');
      await page.keyboard.press('Enter');
      await expect(dialogo.getByText(/^Escriba el número/)).toBeVisible();
      await sinFaltas(page);
      await dialogo.getByRole('textbox', { name: 'Número de WhatsApp' }).fill(NUMERO);
      for (const [respuesta, dicho] of [
        [{ status: 400, json: { statusCode: 400, message: ['x'] } }, 'el sistema no aceptó ese número'],
        [{ status: 200, json: { success: true } }, 'Enviado por WhatsApp'],
      ] as const) {
        await page.route(SEND, (route) => route.fulfill(respuesta));
        await page.keyboard.press('Enter');
        await expect(dialogo.getByText(dicho)).toBeVisible();
        await entero();
        await sinFaltas(page);
        await page.unroute(SEND);
      }
    });
  });
