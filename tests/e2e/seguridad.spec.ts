import { expect, test } from './support/fixtures';
import { CAJERO, CLAVE } from './support/till';

test('markup named like what the app uses takes nothing from it', async ({ page }) => {
  await page.goto('/login');
  await page.evaluate(() => {
    for (const nombre of [
      'config',
      'location',
      'fetch',
      'caches',
      'trustedTypes',
      'sessionStorage',
      'root',
    ]) {
      const formulario = document.createElement('form');
      formulario.name = nombre;
      const campo = document.createElement('input');
      campo.name = 'getElementById';
      campo.id = nombre === 'root' ? 'contenido-falso' : nombre;
      formulario.append(campo);
      document.body.append(formulario);
    }
  });
  await page.getByRole('textbox', { name: 'Correo electrónico' }).fill(CAJERO);
  await page.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await expect(page.getByRole('heading', { name: 'Agentes bancarios' })).toBeVisible();
  await page.getByRole('link', { name: 'Cajas', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Cajas' })).toBeVisible();
});
