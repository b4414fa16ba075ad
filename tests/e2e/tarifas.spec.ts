/** What an operation costs, by keys alone: an Administrador writes it, the till proposes it, another fee is told in the trail. */
import type { Locator, Page } from '@playwright/test';
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { cabe } from './support/geometria';
import { ADMIN, fila, formulario, ingresar, tillAbierto } from './support/till';

/** Tab until the focus is there; somebody who uses only keys gives up some time too. */
async function tabHasta(page: Page, lugar: Locator, { tecla = 'Tab', aLoSumo = 60 } = {}): Promise<void> {
  await expect(lugar).toBeVisible();
  const enfocado = () => lugar.evaluate((nodo) => nodo === document.activeElement);
  for (let i = 0; i < aLoSumo && !(await enfocado()); i += 1) await page.keyboard.press(tecla);
  await expect(lugar).toBeFocused();
}

async function escribir(page: Page, nombre: string, texto: string): Promise<void> {
  await tabHasta(page, page.getByRole('textbox', { name: nombre, exact: true }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(texto);
}

/** From the amount on, where the focus stands: past the fee, or with one of its own. */
async function teclear(page: Page, monto: string, referencia: string, comision?: string): Promise<void> {
  await expect(formulario(page).monto).toBeFocused();
  await page.keyboard.type(monto);
  if (comision === undefined) await page.keyboard.press('Enter');
  else {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(comision);
    await page.keyboard.press('Tab');
  }
  await expect(formulario(page).referencia).toBeFocused();
  await page.keyboard.type(referencia);
}

test('written, proposed, overridden, told; and the limit is warned of', async ({ page, request }) => {
  await tillAbierto(page, request, { correo: ADMIN });

  // There by the user menu.
  await tabHasta(page, page.getByRole('button', { name: 'Menú de usuario' }));
  await page.keyboard.press('Enter');
  const tarifas = page.getByRole('menuitem', { name: 'Tarifas' });
  await tabHasta(page, tarifas, { tecla: 'ArrowDown' });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tarifas', level: 1 })).toBeVisible();

  await tabHasta(page, page.getByRole('button', { name: 'Cargar ejemplo' }));
  await page.keyboard.press('Enter');
  await escribir(page, 'Depósito y retiro, comisión al cliente, tramo 2', '6');
  await escribir(page, 'Rige desde', '1/1/2020');
  await escribir(page, 'Límite por operación (Bs)', '1000');
  await tabHasta(page, page.getByRole('button', { name: 'Guardar tarifa' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tarifa guardada ✓')).toBeVisible();
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
  await teclear(page, '500', 'TAR-1');
  await expect(campos.comision).toHaveValue('6,00');
  await expect(campos.comision).toHaveAccessibleDescription('Comisión sugerida 6,00 · tarifa BCP');
  await sinFaltas(page);
  await cabe(page, 'the till with a tariff');
  await page.keyboard.press('Enter');
  await expect(fila(page, 'TAR-1')).toContainText('6,00');

  // Another fee goes before, and the tariff's is one press away.
  await teclear(page, '500', 'TAR-2', '4');
  await expect(page.getByRole('button', { name: 'Usar 6,00' })).toBeVisible();
  await sinFaltas(page);
  await page.keyboard.press('Enter');
  await expect(fila(page, 'TAR-2')).toContainText('4,00');

  // What passes the limit is said while it is typed, and asked before it is kept.
  await teclear(page, '1200', 'TAR-3');
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
