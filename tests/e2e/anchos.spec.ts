import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { ADMIN, fila, formulario, ingresar, registrar, tillAbierto, tillListo } from './support/till';

const desborde = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [width, height] of [
  [360, 740],
  [768, 1024],
  [1366, 768],
] as const) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height } });

    test('no page scrolls sideways', async ({ page, request }) => {
      const { api, sesion } = await tillAbierto(page, request);
      await api.registrar(sesion, 'REFERENCIA-DE-SESENTA-Y-CUATRO-CARACTERES-SIN-NINGUN-ESPACIO-0001', {
        banco: 'Cooperativa de Ahorro y Crédito Abierta Jesús Nazareno R.L.',
        monto: 99_999_999.99,
        comision_cliente: 12_345.67,
      });
      await page.reload();
      await tillListo(page);
      await expect(page.getByText(/REFERENCIA-DE-SESENTA/).first()).toBeVisible();
      expect(await desborde(page)).toBe(0);
      for (const ruta of ['/cajas', '/cajas/2', '/whatsapp', '/no-existe']) {
        await page.goto(ruta);
        await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
        expect(await desborde(page), ruta).toBe(0);
      }
    });

    test('sign-in fits too', async ({ page }) => {
      await page.goto('/login');
      await expect(page.getByRole('button', { name: 'Ingresar' })).toBeInViewport();
      expect(await desborde(page)).toBe(0);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a withdrawal is recorded and found, by touch', async ({ page, request }) => {
    await tillAbierto(page, request);
    await registrar(page, {
      tipo: 'Retiro',
      banco: 'SOLI',
      monto: '120',
      comision: '2',
      referencia: 'TEL-1',
    });
    await expect(page.getByRole('status').filter({ hasText: 'Retiro registrado' })).toBeVisible();
    await expect(fila(page, 'TEL-1')).toBeVisible();
    await fila(page, 'TEL-1').getByRole('link', { name: 'Ver transacción TEL-1' }).tap();
    await expect(page.getByRole('dialog')).toContainText('TEL-1');
  });

  test('what one touches is at least 44 px high or wide enough to hit', async ({ page, request }) => {
    const { api, sesion } = await tillAbierto(page, request);
    await api.registrar(sesion, 'TEL-2');
    await page.reload();
    await expect(fila(page, 'TEL-2')).toBeVisible();
    for (const control of [
      formulario(page).monto,
      formulario(page).banco,
      formulario(page).referencia,
      formulario(page).registrar,
      page.getByRole('button', { name: 'Anular transacción TEL-2' }),
      page.getByRole('button', { name: 'Menú de usuario' }),
      page.getByRole('navigation', { name: 'Principal' }).getByRole('link').first(),
    ]) {
      const caja = await control.boundingBox();
      expect(Math.min(caja?.height ?? 0, caja?.width ?? 0), String(control)).toBeGreaterThanOrEqual(44);
    }
  });

  test('an administrator finds the cajas and every page by its menu', async ({ page }) => {
    await ingresar(page, ADMIN);
    for (const nombre of ['Cajas', 'WhatsApp', 'Agentes']) {
      await page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: nombre }).tap();
      await expect(page).toHaveTitle(new RegExp(nombre));
    }
  });
});
