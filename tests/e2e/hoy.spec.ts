/** The owner's page, in a real browser: where an Administrador lands, whole at 360 px, and by keyboard alone. */
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { cabe } from './support/geometria';
import { ADMIN, CAJAS, CAJERA, CAJERO, ingresarAqui, porApi } from './support/till';

test('an Administrador lands on the day: whole on every screen, no rule broken, every link by keyboard', async ({
  page,
  request,
}) => {
  for (const [correo, caja] of [
    [CAJERO, CAJAS.agentes],
    [CAJERA, CAJAS.mixta],
  ] as const) {
    const api = await porApi(request, correo);
    const sesion = await api.abrirCaja(caja);
    await api.registrar(sesion, `HOY-${caja}-1`, { monto: 6_500, comision_cliente: 12.5 });
    await api.registrar(sesion, `HOY-${caja}-2`, {
      monto: 150,
      tipo_operacion: 'RETIRO',
      banco: 'Cooperativa Jesús Nazareno',
      comision_cliente: 2,
    });
  }
  await page.goto('/');
  await ingresarAqui(page, ADMIN);
  await expect(page).toHaveURL(/\/hoy$/);
  const main = page.getByRole('main');
  await expect(main.getByRole('region', { name: 'Ganado hoy' })).toContainText('29,00');
  await expect(main.getByRole('table', { name: 'Por cajero' }).getByRole('row')).toHaveCount(4);
  await expect(main.getByRole('link', { name: 'Ver: 2 operaciones de Bs 5.000,00 o más hoy' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Vincular: WhatsApp sin vincular' })).toBeVisible();
  await sinFaltas(page);

  const enlaces = main.locator('a[href], button:not([aria-disabled=true])');
  const cuantos = await enlaces.count();
  expect(cuantos).toBeGreaterThan(6);
  const alcanzados = new Set<string>();
  await main.focus();
  for (let k = 0; k < cuantos; k += 1) {
    await page.keyboard.press('Tab');
    alcanzados.add(
      await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      ),
    );
  }
  for (const enlace of await enlaces.all())
    expect(alcanzados).toContain((await enlace.getAttribute('aria-label')) ?? (await enlace.textContent()));

  await cabe(page, '/hoy');
  await page.setViewportSize({ width: 360, height: 740 });
  await sinFaltas(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('a cashier still lands on the till, and is told at /hoy that it is not for them', async ({ page }) => {
  await page.goto('/');
  await ingresarAqui(page, CAJERO);
  await expect(page).toHaveURL(/\/agentes$/);
  await expect(page.getByRole('link', { name: 'Hoy', exact: true })).toHaveCount(0);
  await page.goto('/hoy');
  await expect(page.getByText('No tiene permiso para ver esta página.')).toBeVisible();
});
