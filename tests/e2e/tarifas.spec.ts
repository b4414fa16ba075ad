/** What an operation costs, by keys alone: an Administrador writes it, the till proposes it, another fee is told in the trail. */
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { cabe } from './support/geometria';
import { guardarTarifa, teclear } from './support/pasos';
import { tabHasta } from './support/teclado';
import { ADMIN, fila, formulario, ingresar, tillAbierto } from './support/till';

test('written, proposed, overridden, told; and the limit is warned of', async ({ page, request }) => {
  await tillAbierto(page, request, { correo: ADMIN });

  // There by the user menu.
  await tabHasta(page, page.getByRole('button', { name: 'Menú de usuario' }));
  await page.keyboard.press('Enter');
  const tarifas = page.getByRole('menuitem', { name: 'Tarifas' });
  await tabHasta(page, tarifas, { tecla: 'ArrowDown' });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tarifas', level: 1 })).toBeVisible();

  await guardarTarifa(page, '1000');
  await sinFaltas(page);
  await cabe(page, '/tarifas');

  // Back on the till the fee stands there by itself.
  const campos = formulario(page);
  await tabHasta(page, page.getByRole('link', { name: 'Agentes', exact: true }), { aLoSumo: 90 });
  await page.keyboard.press('Enter');
  await expect(campos.form).toHaveAttribute('aria-busy', 'false');
  await tabHasta(page, campos.banco);
  await page.keyboard.type('BCP');
  await page.keyboard.press('Enter');
  await teclear(page, { monto: '500', referencia: 'TAR-1' });
  await expect(campos.comision).toHaveValue('6,00');
  await expect(campos.comision).toHaveAccessibleDescription('Comisión sugerida 6,00 · tarifa BCP');
  await sinFaltas(page);
  await cabe(page, 'the till with a tariff');
  await page.keyboard.press('Enter');
  await expect(fila(page, 'TAR-1')).toContainText('6,00');

  // Another fee goes before, and the tariff's is one press away.
  await teclear(page, { monto: '500', referencia: 'TAR-2', comision: '4' });
  await expect(page.getByRole('button', { name: 'Usar 6,00' })).toBeVisible();
  await sinFaltas(page);
  await page.keyboard.press('Enter');
  await expect(fila(page, 'TAR-2')).toContainText('4,00');

  // What passes the limit is said while it is typed, and asked before it is kept.
  await teclear(page, { monto: '1200', referencia: 'TAR-3' });
  const pasa = /^Pasa el límite por operación de BCP por Bs\s200,00\.$/;
  await expect(campos.form.getByText(pasa)).toBeVisible();
  await sinFaltas(page);
  await page.keyboard.press('Enter');
  const dialogo = page.getByRole('dialog', { name: 'Confirme la operación' });
  await expect(dialogo.getByText(pasa)).toBeVisible();
  await expect(dialogo.getByRole('button', { name: 'Corregir' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialogo).toHaveCount(0);

  await page.goto('/bitacora');
  const rastro = page.getByRole('table', { name: 'Bitácora' });
  const registro = (referencia: string) =>
    rastro.getByRole('row').filter({ hasText: 'Registro' }).filter({ hasText: referencia });
  await expect(registro('TAR-2')).toContainText('Registrada. Comisión 4,00, la tarifa sugería 6,00');
  await expect(registro('TAR-1')).not.toContainText('sugería');
  await expect(registro('TAR-3')).toHaveCount(0);
  await sinFaltas(page);
});

test('a cashier is told that it is the Administrador’s', async ({ page }) => {
  await ingresar(page, undefined, '/tarifas');
  await expect(page.getByText('Solo un Administrador puede ver esta página.')).toBeVisible();
  await sinFaltas(page);
});
