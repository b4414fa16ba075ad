/** A closing that did not balance, and the shift after it: told, put right with one press, one movement. */
import type { Page } from '@playwright/test';
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { CAJERO, CLAVE, formulario, ingresar, porApi } from './support/till';

const CAJA = 3;
const MOTIVO = /^Ajuste por la diferencia del cierre de la sesión n\.º \d+$/;

test('1.500 counted over 460,50: the next opening says so, and one press makes «Debe haber» 1.500', async ({
  page,
  request,
  context,
}) => {
  await porApi(request);
  const login = await request.post('/api/auth/login', { data: { email: CAJERO, password: CLAVE } });
  const { access_token: token } = (await login.json()) as { access_token: string };
  const headers = { Authorization: `Bearer ${token}` };
  expect((await request.patch(`/api/cajas/${CAJA}`, { headers, data: { saldo: 460.5 } })).status()).toBe(200);

  await ingresar(page, CAJERO, `/cajas/${CAJA}`);
  const abrir = page.getByRole('form', { name: 'Abrir caja' });
  await abrir.getByRole('button', { name: 'Abrir caja' }).click();
  await page.getByRole('button', { name: 'Cerrar caja' }).click();
  const conteo = page.getByRole('dialog', { name: 'Cerrar caja' });
  await conteo.getByRole('textbox', { name: 'Monto contado (Bs)' }).fill('1500');
  await conteo.getByRole('button', { name: 'Terminé de contar' }).click();
  await expect(conteo.getByText('Sobran Bs\u00a01.039,50')).toBeVisible();
  await conteo.getByRole('button', { name: 'Confirmar cierre' }).click();
  await expect(conteo.getByRole('textbox', { name: 'Motivo' })).toBeFocused();
  await page.keyboard.type('Sobrante sin explicar');
  await conteo.getByRole('button', { name: 'Confirmar cierre' }).click();
  await expect(page.getByText('Caja cerrada ✓')).toBeVisible();
  await page.reload();
  await expect(abrir).toBeVisible();
  await expect(page.getByText(/Aquí no hay una sesión abierta/)).toHaveCount(0);
  await expect(abrir.getByText(/^Abre con/)).toContainText(
    /contaron Bs\s1\.500,00 \(usted, hoy \d\d:\d\d\): sobran Bs\s1\.039,50\./,
  );
  await sinFaltas(page);

  // The next shift begins at the till, by keyboard alone.
  await page.goto('/agentes');
  await page.getByRole('link', { name: 'Abrir caja' }).focus();
  await page.keyboard.press('Enter');
  const caja = page.getByRole('combobox', { name: 'Caja' });
  await expect(caja).toBeFocused();
  await caja.selectOption(String(CAJA));
  await expect(abrir.getByText(/sobran Bs\s1\.039,50/)).toBeVisible();
  await abrir.getByRole('button', { name: 'Abrir caja' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'Nueva transacción' })).toBeVisible();
  await expect(formulario(page).banco).toBeFocused();
  const oferta = page.getByRole('region', { name: 'Diferencia al abrir' });
  await expect(oferta).toContainText(/Abrió con Bs\s460,50\..*sobran Bs\s1\.039,50/);
  await sinFaltas(page);

  // The same offer in a second tab, pressed at the same moment.
  const otra = await context.newPage();
  await ingresar(otra, CAJERO, `/cajas/${CAJA}`);
  const boton = { name: /^Registrar ingreso de Bs\s1\.039,50$/ };
  const aqui = page.getByRole('button', boton);
  const alli = otra.getByRole('button', boton);
  await expect(alli).toBeVisible();
  // By the place: the first click may already take the button away, here or in the other tab.
  const lugares = await Promise.all([aqui.boundingBox(), alli.boundingBox()]);
  await Promise.all(
    [page, otra].map(async ({ mouse }, i) => {
      const { x, y, width, height } = lugares[i] ?? { x: 0, y: 0, width: 0, height: 0 };
      await mouse.dblclick(x + width / 2, y + height / 2);
    }),
  );
  const dicho = (pagina: Page) => pagina.getByText('Ajuste registrado ✓').count();
  await expect.poll(async () => (await dicho(page)) + (await dicho(otra))).toBeGreaterThan(0);
  for (const pulsado of [aqui, alli]) await expect(pulsado).toHaveCount(0);
  await page.goto(`/cajas/${CAJA}`);
  for (const pagina of [page, otra]) {
    await expect(
      pagina.getByText('Debe haber', { exact: true }).locator('xpath=following-sibling::dd'),
    ).toHaveText('Bs\u00a01.500,00');
    await expect(pagina.getByRole('list', { name: 'Movimientos' }).getByText(MOTIVO)).toHaveCount(1);
  }
  await page.reload();
  await expect(page.getByText('Debe haber', { exact: true })).toBeVisible();
  await expect(oferta).toHaveCount(0);
});
