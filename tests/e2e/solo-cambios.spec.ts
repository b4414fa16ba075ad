/** What another till did, fetched as what changed and not as the whole list. */
import { expect, test } from './support/fixtures';
import { sinFaltas } from './support/axe';
import { CAJAS, CAJERA, fila, porApi, tillAbierto } from './support/till';

test('by keyboard: what came and what was annulled elsewhere, for some rows and not for all', async ({
  page,
  request,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const listas: { filas: number; dicho: string }[] = [];
  // On its way, as the browser keeps no body of what a worker has asked for.
  await page.route('**/api/agentes', async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const respuesta = await route.fetch();
    const filas: unknown = await respuesta.json();
    listas.push({
      filas: Array.isArray(filas) ? filas.length : 0,
      dicho: respuesta.headers()['x-kantuta-lista'] ?? '',
    });
    return route.fulfill({ response: respuesta });
  });
  const otra = await porApi(request, CAJERA);
  const sesion = await otra.abrirCaja(CAJAS.mixta);
  const anulada = await otra.registrar(sesion, 'OTRA-1');
  await tillAbierto(page, request);
  await expect(fila(page, 'OTRA-1')).toBeVisible();
  await otra.registrar(sesion, 'OTRA-2');
  await otra.anular(anulada);

  const actualizar = page.getByRole('button', { name: 'Actualizar la lista' });
  await actualizar.focus();
  await page.keyboard.press('Enter');
  await expect(fila(page, 'OTRA-2')).toBeVisible();
  await expect(fila(page, 'OTRA-1')).toHaveCount(0);
  await expect(actualizar).toBeFocused();
  await expect.poll(() => listas.length).toBe(2);
  const [entera, cambios] = listas;
  expect(entera?.filas).toBeGreaterThan(100);
  expect(entera?.dicho).not.toContain('desde=');
  expect(cambios?.filas).toBeLessThan(10);
  expect(cambios?.dicho).toContain('desde=');
  await sinFaltas(page);
});
