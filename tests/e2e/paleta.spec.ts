import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { cabe } from './support/geometria';
import { ADMIN, formulario, ingresar, sinLinea, tillAbierto } from './support/till';

const NOMBRE = 'Buscar o ir a';

test('the till by the palette alone: a type, a reference, a page; the draft stays', async ({
  page,
  request,
}) => {
  const { api, sesion } = await tillAbierto(page, request);
  await api.registrar(sesion, 'PAL-77');
  await page.reload();
  const { banco, monto, tipo } = formulario(page);
  await monto.fill('75');
  const paleta = page.getByRole('dialog', { name: NOMBRE });
  const opcion = (name: string | RegExp) => paleta.getByRole('option', { name });
  await page.keyboard.press('Control+k');
  await expect(paleta.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('retiro');
  await expect(opcion(/Nueva transacción de retiro/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(tipo('Retiro')).toBeChecked();
  await expect(banco).toBeFocused();
  await expect(monto).toHaveValue(/^75/);

  await page.keyboard.press('Control+k');
  await expect(paleta.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('pal-77');
  await expect(opcion(/PAL-77/).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/agentes\/\d+$/);
  await expect(page.getByRole('dialog', { name: /^Depósito N.º/ })).toBeVisible();
  // Over the detail the key is the browser's.
  await page.keyboard.press('Control+k');
  await expect(paleta).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await sinLinea(page);
  await page.keyboard.press('Control+k');
  await expect(paleta.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('pal-77');
  await expect(opcion(/PAL-77/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(monto).toHaveValue(/^75/);
  await page.context().setOffline(false);
});

test('whole on every screen, with and without a text', async ({ page }) => {
  await ingresar(page, ADMIN, '/cajas');
  await expect(page.getByText('Libre').first()).toBeVisible();
  await page.getByRole('button', { name: NOMBRE }).click();
  const campo = page.getByRole('combobox', { name: NOMBRE });
  await expect(campo).toBeFocused();
  await sinFaltas(page);
  await cabe(page, 'the palette');
  await campo.fill('caja');
  await expect(page.getByRole('group', { name: 'Cajas' })).toBeVisible();
  await sinFaltas(page);
  await cabe(page, 'the palette with a text');
  await campo.fill('zq');
  await expect(page.getByText('Nada con «zq». Pruebe una referencia o un nombre.')).toBeVisible();
  await sinFaltas(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await sinFaltas(page);
});
