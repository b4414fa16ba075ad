/** «Corregir» in Chromium: by keys alone, on a phone, in both themes, and over a line that dies between its two steps. */
import type { Page } from '@playwright/test';
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { llevarAlFormulario, pedirCorreccion } from './support/pasos';
import { fila, formulario, registrar, tillAbierto } from './support/till';

const MAL = { tipo: 'Depósito', banco: 'BCP', monto: '500', comision: '5', referencia: 'MAL-1' } as const;

/** From the row in the list to its data in the form. */
async function llevar(page: Page): Promise<void> {
  const dialogo = await pedirCorreccion(page, 'MAL-1');
  await sinFaltas(page);
  await llevarAlFormulario(page, dialogo, 'Monto mal leído');
}

for (const [ancho, alto] of [
  [1366, 768],
  [360, 740],
] as const)
  test.describe(`${ancho} px`, () => {
    test.use({ viewport: { width: ancho, height: alto } });

    test('by keys alone: one row in the place of the other', async ({ page, request, servidor }) => {
      await tillAbierto(page, request);
      await registrar(page, MAL);
      await expect(fila(page, 'MAL-1')).toBeVisible();
      await llevar(page);
      const { monto, referencia } = formulario(page);
      await expect(page.getByText(/^Corrige la N\.º \d+: Depósito · BCP/)).toBeVisible();
      await expect(referencia).toHaveValue('MAL-1-1');
      await sinFaltas(page);
      await monto.focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('550');
      await page.keyboard.press('Enter');
      await expect(referencia).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(fila(page, 'MAL-1-1')).toBeVisible();
      await expect
        .poll(() =>
          servidor.filas().filter(({ estado, nro_referencia: ref }) => estado && ref.startsWith('MAL')),
        )
        .toEqual([expect.objectContaining({ nro_referencia: 'MAL-1-1', monto: 55_000 })]);
      await expect(page.getByRole('button', { name: 'Pendientes (0)' })).toBeVisible();
    });
  });

test('the annulment is refused in between: named in the tray, ended by one press', async ({
  page,
  request,
  servidor,
  faltas,
}) => {
  await tillAbierto(page, request);
  await registrar(page, MAL);
  const anular = (url: URL) => /^\/api\/agentes\/\d+$/.test(url.pathname);
  await page.route(anular, (route) =>
    route.request().method() === 'DELETE' ? route.fulfill({ status: 503, json: {} }) : route.fallback(),
  );
  await llevar(page);
  await formulario(page).monto.fill('550');
  await formulario(page).registrar.click();
  await page.getByRole('button', { name: 'Pendientes (1)' }).click();
  const caso = page.getByRole('listitem', { name: /^Falta anular la N\.º \d+$/ });
  await expect(caso).toContainText('hasta que se anule, cuentan las dos');
  await sinFaltas(page);
  await page.unroute(anular);
  await caso.getByRole('button', { name: /^Anular la N\.º/ }).click();
  await expect(caso).toHaveCount(0);
  expect(
    servidor.filas().filter(({ estado, nro_referencia: ref }) => estado && ref.startsWith('MAL')),
  ).toHaveLength(1);
  expect(faltas.splice(0).filter((linea) => !/503/.test(linea))).toEqual([]);
});
