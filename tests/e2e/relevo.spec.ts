/** «Relevo» in Chromium: by keys alone from the count to the next person's open caja, on a desk and on a phone. */
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { CAJERA, CAJERO, CLAVE, CAJAS, ingresar, porApi } from './support/till';

for (const [ancho, alto] of [
  [1366, 768],
  [360, 740],
] as const)
  test.describe(`${ancho} px`, () => {
    test.use({ viewport: { width: ancho, height: alto } });

    test('counted, handed over, opened by the next person', async ({ page, request }) => {
      const api = await porApi(request);
      await api.abrirCaja(CAJAS.agentes);
      await ingresar(page, CAJERO, '/cajas/2');
      await page.getByRole('button', { name: 'Relevo' }).focus();
      await page.keyboard.press('Enter');
      const dialogo = page.getByRole('dialog', { name: 'Relevo de Caja 02 – Agentes' });
      await expect(dialogo).toBeVisible();
      await sinFaltas(page);
      await dialogo.getByRole('textbox', { name: 'Monto contado (Bs)' }).fill('900');
      await dialogo.getByRole('button', { name: 'Terminé de contar' }).focus();
      await page.keyboard.press('Enter');
      await dialogo.getByRole('textbox', { name: 'Motivo' }).focus();
      await page.keyboard.type('Para mirar');
      await page.keyboard.press('Tab');
      await expect(dialogo.getByLabel('Correo de quien recibe')).toBeFocused();
      await page.keyboard.type(CAJERA);
      await page.keyboard.press('Tab');
      await page.keyboard.type('otra clave');
      await page.keyboard.press('Enter');
      await expect(dialogo.getByText('Correo o contraseña incorrectos.')).toBeVisible();
      await sinFaltas(page);
      await expect(dialogo.getByLabel('Contraseña de quien recibe')).toBeFocused();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(CLAVE);
      await page.keyboard.press('Enter');
      await expect(page.getByText('Abra la caja para recibirla.')).toBeVisible();
      await sinFaltas(page);
      await page.getByRole('button', { name: 'Abrir caja' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText('Relevo hecho ✓')).toBeVisible();
      await expect(page.getByText(/responde por Caja 02 – Agentes desde las/)).toBeVisible();
      await sinFaltas(page);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    });
  });
