import { expect, test } from './support/fixtures';
import { ADMIN, formulario, ingresar, llenar, tillAbierto } from './support/till';

test('twenty clicks and Enter send one POST', async ({ page, request }) => {
  const { api } = await tillAbierto(page, request);
  const enviados: string[] = [];
  page.on('request', (pedido) => {
    if (pedido.method() === 'POST' && pedido.url().endsWith('/api/agentes'))
      enviados.push(pedido.postData() ?? '');
  });
  await llenar(page, { tipo: 'Depósito', banco: 'BCP', monto: '500', referencia: 'DOBLE-1' });

  await formulario(page).registrar.evaluate((boton: HTMLButtonElement) => {
    for (let i = 0; i < 20; i += 1) boton.click();
    boton.form?.requestSubmit();
  });
  await expect(page.getByRole('status').filter({ hasText: 'Depósito registrado' })).toBeVisible();

  expect(enviados).toHaveLength(1);
  const filas = await api.transacciones();
  expect(filas.filter(({ nro_referencia: ref }) => ref === 'DOBLE-1')).toHaveLength(1);
});

test('Enter in the reference and a click at the same moment send one POST', async ({ page, request }) => {
  await tillAbierto(page, request);
  let enviados = 0;
  page.on('request', (pedido) => {
    if (pedido.method() === 'POST' && pedido.url().endsWith('/api/agentes')) enviados += 1;
  });
  await llenar(page, { tipo: 'Retiro', banco: 'BCP', monto: '50', referencia: 'DOBLE-2' });
  const { referencia, registrar } = formulario(page);
  await Promise.all([referencia.press('Enter'), registrar.dispatchEvent('click')]);
  await expect(page.getByRole('status').filter({ hasText: 'Retiro registrado' })).toBeVisible();
  expect(enviados).toBe(1);
});

test('a double click leaves the dialog open that it opened; one beside it closes it', async ({ page }) => {
  await ingresar(page, ADMIN, '/cajas');
  const nueva = page.getByRole('button', { name: 'Nueva caja' });
  const dialogo = page.getByRole('dialog', { name: 'Nueva caja' });
  await nueva.click();
  await expect(dialogo).toBeVisible();
  // The second click of a person comes a moment later, when the dialog is there.
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await expect(dialogo.getByRole('textbox', { name: 'Nombre' })).toBeFocused();
  await dialogo.getByRole('textbox', { name: 'Nombre' }).fill('Caja 09');
  await page.mouse.click(4, 4);
  await expect(dialogo).toHaveCount(0);
});
