/** The pairing of the shop's WhatsApp. */
import { expect } from '../e2e/support/fixtures';
import { pasarHasta } from '../e2e/support/pasar';
import { ingresar } from '../e2e/support/till';
import { conWhatsapp, type Estado } from './preparar';

const CONNECT = '**/api/whatsapp/connect';

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
};
