import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { cabe } from './support/geometria';
import { CAJAS, CAJERA, fila, porApi, tillAbierto } from './support/till';

test.use({ viewport: { width: 360, height: 740 } });

test('the list on a phone: who registered on each card, the filters in a sheet, the totals folded', async ({
  page,
  request,
}) => {
  const otra = await porApi(request, CAJERA);
  await otra.registrar(await otra.abrirCaja(CAJAS.mixta), 'DE-ROSA', { tipo_operacion: 'RETIRO', monto: 40 });
  const { api, sesion } = await tillAbierto(page, request);
  await api.registrar(sesion, 'DE-LUIS', { banco: 'SOLI' });
  await page.goto('/agentes?banco=SOLI');
  await expect(fila(page, 'DE-LUIS').getByText('Luis Choque Rojas')).toBeVisible();
  await expect(fila(page, 'DE-ROSA')).toHaveCount(0);

  const totales = page.getByLabel('Totales del filtro');
  await expect(totales).toBeHidden();
  const plegado = page.locator('summary', { hasText: 'Totales' });
  await expect(plegado).toContainText('1 operación');
  await plegado.focus();
  await page.keyboard.press('Enter');
  await expect(totales).toBeVisible();

  const filtros = page.getByRole('button', { name: 'Filtros 1 activo' });
  await filtros.focus();
  await page.keyboard.press('Enter');
  const hoja = page.getByRole('dialog', { name: 'Filtros' });
  await expect(hoja.getByRole('button', { name: 'Ver 1 operación' })).toBeFocused();
  await sinFaltas(page);
  await hoja.getByRole('combobox', { name: 'Filtrar por banco' }).selectOption('BCP');
  await hoja.getByRole('combobox', { name: 'Filtrar por cajero' }).selectOption('Rosa Mamani Flores');
  await expect(hoja.getByRole('button', { name: 'Ver 1 operación' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(fila(page, 'DE-ROSA').getByText('Rosa Mamani Flores')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Filtros 2 activos' })).toBeFocused();
  await sinFaltas(page);
  await cabe(page, 'the list of a phone');
  await page.getByRole('button', { name: 'Quitar filtro BCP' }).click();
  await expect(page).toHaveURL(/\/agentes\?cajero=3$/);
  await page.getByRole('button', { name: 'Filtros 1 activo' }).click();
  await hoja.getByRole('button', { name: 'Quitar todos' }).click();
  await hoja.getByRole('button', { name: 'Ver 2 operaciones' }).click();
  await expect(page).toHaveURL(/\/agentes$/);
  await expect(fila(page, 'DE-LUIS')).toBeVisible();
});
