/** «Relevo» in Chromium: by keys alone from the count to the next person's open caja, on a desk and on a phone. */
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { contarParaRelevo, recibirCon } from './support/pasos';
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
      const dialogo = await contarParaRelevo(page, {
        caja: 'Caja 02 – Agentes',
        contado: '900',
        motivo: 'Para mirar',
        antes: sinFaltas,
      });
      await recibirCon(page, dialogo, CAJERA, 'otra clave');
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
