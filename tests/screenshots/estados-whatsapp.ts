/** The pairing of the shop's WhatsApp. */
import { expect } from '../e2e/support/fixtures';
import { pasarHasta } from '../e2e/support/pasar';
import { ingresar, registrar } from '../e2e/support/till';
import type { APIRequestContext, Page } from '@playwright/test';
import { conTurno, conWhatsapp, type Estado } from './preparar';

const CONNECT = '**/api/whatsapp/connect';

/** The voucher of an operation just registered, asked for by WhatsApp; `respuesta` is what becomes of it. */
async function conComprobante(
  page: Page,
  request: APIRequestContext,
  respuesta?: { status: number; json: unknown },
) {
  await conTurno(page, request);
  await registrar(page, {
    tipo: 'Depósito',
    banco: 'BCP',
    monto: '500',
    comision: '5',
    referencia: '8827334',
  });
  await page.getByRole('button', { name: 'Enviar por WhatsApp' }).click();
  const dialogo = page.getByRole('dialog', { name: 'Comprobante por WhatsApp' });
  await expect(dialogo.getByRole('note', { name: 'Mensaje' })).toContainText('Caja 02');
  if (!respuesta) return dialogo;
  await page.route('**/api/whatsapp/send', (route) => route.fulfill(respuesta));
  await dialogo.getByRole('textbox', { name: 'Número de WhatsApp' }).fill('71234567');
  await dialogo.getByRole('button', { name: 'Enviar' }).click();
  await expect(dialogo.locator('[data-notice]')).toBeVisible();
  return dialogo;
}
const SIN_VINCULO = {
  statusCode: 500,
  message: 'TypeError',
  error_detail: "Cannot read properties of undefined (reading 'id')",
};

export const DE_WHATSAPP: Record<string, Estado> = {
  whatsapp: async (page) => {
    await ingresar(page);
    await page.goto('/whatsapp');
    await expect(page.getByRole('img', { name: 'Código QR para vincular WhatsApp' })).toBeVisible();
  },
  'whatsapp-verificando': async (page) => {
    await conWhatsapp(page, { json: { success: true, message: 'WhatsApp conectado' } });
    await expect(page.getByText('Verificando que se mantenga…')).toBeVisible();
  },
  'whatsapp-conectado': async (page) => {
    await conWhatsapp(page, { json: { success: true, message: 'WhatsApp conectado' } });
    await expect(page.getByText(/^Conectado\./)).toBeVisible({ timeout: 40_000 });
  },
  'whatsapp-sin-respuesta': async (page) => {
    await conWhatsapp(page, { status: 500, json: {} });
    await expect(page.getByRole('alert')).toBeVisible();
  },
  'whatsapp-consultando': async (page) => {
    await page.route(CONNECT, () => undefined);
    await ingresar(page);
    await page.goto('/whatsapp');
    await expect(page.getByText('Consultando el estado…')).toBeVisible();
  },
  'whatsapp-ambiguo': async (page) => {
    await conWhatsapp(page, {
      json: {
        success: true,
        message: 'WhatsApp ya está vinculado o el código se está generando de fondo...',
      },
    });
    await expect(page.getByText('Sin confirmar')).toBeVisible();
  },
  'whatsapp-ambiguo-conectado': async (page) => {
    await conWhatsapp(page, {
      json: {
        success: true,
        message: 'WhatsApp ya está vinculado o el código se está generando de fondo...',
      },
    });
    await expect(page.getByRole('heading', { name: /^Conectado \(/ })).toBeVisible({ timeout: 40_000 });
  },
  'whatsapp-sin-confirmar': async (page) => {
    await conWhatsapp(page, {
      json: { success: true, message: 'Sesión cerrada. Genere un nuevo código.' },
    });
    await expect(page.getByText('No se pudo confirmar la conexión', { exact: true })).toBeVisible();
  },
  'whatsapp-vencido': async (page) => {
    await page.clock.install();
    await ingresar(page);
    await page.goto('/whatsapp');
    await expect(page.getByRole('img', { name: 'Código QR para vincular WhatsApp' })).toBeVisible();
    await pasarHasta(page, page.getByText(/^Este código puede haber vencido/), 10);
  },
  'whatsapp-pausa': async (page) => {
    await page.clock.install();
    await ingresar(page);
    await page.goto('/whatsapp');
    await expect(page.getByRole('img', { name: 'Código QR para vincular WhatsApp' })).toBeVisible();
    await pasarHasta(page, page.getByRole('button', { name: 'Reanudar' }), 10);
  },
  'whatsapp-prohibida': async (page) => {
    await conWhatsapp(page, { status: 403, json: { statusCode: 403 } });
    await expect(page.getByText('No tiene permiso para vincular WhatsApp.')).toBeVisible();
  },
  'whatsapp-reingreso': async (page) => {
    await conWhatsapp(page, { status: 401, json: { statusCode: 401 } });
    await expect(page.getByRole('dialog', { name: 'Su sesión venció' })).toBeVisible();
  },
  'comprobante-whatsapp': async (page, request) => {
    await conComprobante(page, request);
  },
  'comprobante-whatsapp-errores': async (page, request) => {
    const dialogo = await conComprobante(page, request);
    await dialogo.getByRole('textbox', { name: 'Código de país' }).fill('1');
    await dialogo.getByRole('textbox', { name: 'Número de WhatsApp' }).fill('712');
    await dialogo.getByRole('button', { name: 'Enviar' }).click();
    await expect(dialogo.getByText(/^Escriba el número/)).toBeVisible();
  },
  'comprobante-whatsapp-enviado': async (page, request) => {
    await conComprobante(page, request, { status: 200, json: { success: true } });
  },
  'comprobante-whatsapp-sin-vincular': async (page, request) => {
    await conComprobante(page, request, { status: 500, json: SIN_VINCULO });
  },
  'comprobante-whatsapp-rechazado': async (page, request) => {
    await conComprobante(page, request, { status: 400, json: { statusCode: 400, message: ['x'] } });
  },
  'comprobante-whatsapp-duda': async (page, request) => {
    await conComprobante(page, request, { status: 502, json: {} });
  },
  'comprobante-whatsapp-enviando': async (page, request) => {
    const dialogo = await conComprobante(page, request);
    await page.route('**/api/whatsapp/send', () => undefined);
    await dialogo.getByRole('textbox', { name: 'Número de WhatsApp' }).fill('71234567');
    await dialogo.getByRole('button', { name: 'Enviar' }).click();
    await expect(dialogo.getByRole('button', { name: 'Enviando…' })).toBeVisible();
  },
  'detalle-con-whatsapp': async (page, request) => {
    await conTurno(page, request);
    await page.getByRole('link', { name: 'Ver transacción 7719377' }).click();
    await expect(page.getByRole('button', { name: 'Enviar por WhatsApp' })).toBeVisible();
  },
};
