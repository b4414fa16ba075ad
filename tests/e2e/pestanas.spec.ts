import { expect, test } from './support/fixtures';
import { llevarAlFormulario, pedirCorreccion } from './support/pasos';
import { CLAVE, fila, formulario, ingresar, registrar, tillAbierto, tillListo } from './support/till';

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

test('corrected and annulled in one tab: both show and sum only what is left', async ({
  page,
  request,
  context,
}) => {
  const { api } = await tillAbierto(page, request);
  const otra = await context.newPage();
  await ingresar(otra);
  await tillListo(otra);
  await registrar(page, { tipo: 'Depósito', banco: 'BCP', monto: '500', comision: '5', referencia: 'MAL-1' });
  await expect(fila(page, 'MAL-1')).toBeVisible();
  await expect(fila(otra, 'MAL-1')).toBeVisible();

  await llevarAlFormulario(page, await pedirCorreccion(page, 'MAL-1'), 'Monto mal leído');
  const { monto, registrar: enviar } = formulario(page);
  await monto.fill('510');
  await enviar.click();
  for (const tab of [page, otra]) {
    await expect(fila(tab, 'MAL-1-1')).toContainText('510,00');
    await expect(fila(tab, 'MAL-1')).toHaveCount(1);
    await expect(tab.getByLabel('Totales del filtro')).toContainText('+ Bs 510,00');
  }
  const suyas = (await api.transacciones()).filter(({ nro_referencia: ref }) => ref.startsWith('MAL-1'));
  expect(suyas.map(({ nro_referencia: ref }) => ref)).toEqual(['MAL-1-1']);

  await page.getByRole('button', { name: 'Anular transacción MAL-1-1' }).click();
  const anular = page.getByRole('dialog', { name: 'Anular transacción' });
  await anular.getByRole('textbox', { name: 'Motivo' }).fill('No era de hoy');
  await anular.getByRole('button', { name: 'Anular operación' }).click();
  for (const tab of [page, otra]) await expect(fila(tab, 'MAL-1')).toHaveCount(0);
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
