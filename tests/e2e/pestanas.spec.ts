import { expect, test } from './support/fixtures';
import { CLAVE, fila, ingresar, registrar, tillAbierto, tillListo } from './support/till';

test('two tabs of one person: one row, and the second is told', async ({ page, request, context }) => {
  const { api } = await tillAbierto(page, request);
  const otra = await context.newPage();
  await ingresar(otra);
  await tillListo(otra);

  const operacion = { tipo: 'Depósito', banco: 'BCP', monto: '80', referencia: 'DOS-1' } as const;
  await registrar(page, operacion);
  await expect(page.getByRole('status').filter({ hasText: 'Depósito registrado' })).toBeVisible();
  await registrar(otra, operacion);
  await expect(
    otra.getByText(/ya estaba registrada a las \d\d:\d\d\. No se duplicó\./).first(),
  ).toBeVisible();

  const filas = await api.transacciones();
  expect(filas.filter(({ nro_referencia: ref }) => ref === 'DOS-1')).toHaveLength(1);
  await otra.reload();
  await expect(fila(otra, 'DOS-1')).toHaveCount(1);
});

test('signing out of one tab signs out of the others', async ({ page, request, context }) => {
  const { api, sesion } = await tillAbierto(page, request);
  await api.registrar(sesion, 'DOS-2');
  const otra = await context.newPage();
  await ingresar(otra);
  await expect(fila(otra, 'DOS-2')).toBeVisible();

  await page.getByRole('button', { name: 'Menú de usuario' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  await expect(otra.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
  expect(await otra.content()).not.toContain('DOS-2');
});

test('idle on every tab, all of them lock; work on one keeps the others open', async ({ page, context }) => {
  await page.clock.install();
  await ingresar(page);
  const otra = await context.newPage();
  await ingresar(otra);
  await otra.bringToFront();

  await page.clock.runFor('09:00');
  await page.keyboard.press('Shift');
  await page.clock.runFor('02:00');
  await expect(otra.getByRole('navigation', { name: 'Principal' })).toBeVisible();

  await page.clock.runFor('11:00');
  for (const tab of [page, otra]) {
    await expect(tab.getByText('La pantalla se bloqueó por seguridad.')).toBeVisible();
  }
  await otra.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
  await otra.getByRole('button', { name: 'Ingresar' }).click();
  await expect(otra.getByRole('navigation', { name: 'Principal' })).toBeVisible();
});
