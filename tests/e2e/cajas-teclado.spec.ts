/** /cajas and /cajas/:id without a mouse: made, opened, moved, counted, closed and printed. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { ADMIN, ingresar } from './support/till';

const enfocado = (lugar: Locator) => lugar.evaluate((nodo) => nodo === document.activeElement);

/** Tab until the focus is there; somebody who uses only keys gives up some time too. */
async function tabHasta(page: Page, lugar: Locator, aLoSumo = 40): Promise<void> {
  await expect(lugar).toBeVisible();
  for (let i = 0; i < aLoSumo && !(await enfocado(lugar)); i += 1) await page.keyboard.press('Tab');
  await expect(lugar).toBeFocused();
}

test('the keyboard alone: a caja from «Nueva caja» to its Z report, and out of the list again', async ({
  page,
}) => {
  await ingresar(page, ADMIN, '/cajas');
  const nueva = page.getByRole('button', { name: 'Nueva caja' });
  await expect(nueva).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Saltar al contenido' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabHasta(page, nueva, 2);
  await page.keyboard.press('Enter');

  const dialogo = page.getByRole('dialog', { name: 'Nueva caja' });
  await expect(dialogo.getByRole('textbox', { name: 'Nombre' })).toBeFocused();
  await page.keyboard.type('Caja 09');
  await page.keyboard.press('Tab');
  await expect(dialogo.getByRole('textbox', { name: 'Saldo (Bs)' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('300');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(dialogo.getByRole('radio', { name: 'Solo ventas' })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(dialogo.getByRole('radio', { name: 'Mixta' })).toBeChecked();
  await tabHasta(page, dialogo.getByRole('button', { name: 'Guardar' }), 3);
  await page.keyboard.press('Enter');
  await expect(dialogo).toHaveCount(0);
  await expect(nueva).toBeFocused();

  // Esc puts the question away, and the focus back where it was asked.
  const editar = page.getByRole('button', { name: 'Editar Caja 09' });
  await tabHasta(page, editar);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('dialog', { name: 'Editar caja' }).getByRole('textbox', { name: 'Nombre' }),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editar).toBeFocused();

  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('link', { name: 'Control de Caja 09' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabHasta(page, page.getByRole('button', { name: 'Abrir caja' }));
  await page.keyboard.press('Enter');

  const movimiento = page.getByRole('form', { name: 'Movimiento de efectivo' });
  await tabHasta(page, movimiento.getByRole('radio', { name: 'Ingreso' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type('50');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bolsas');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Egreso registrado ✓ Bs.50,00/)).toBeVisible();

  const cerrar = page.getByRole('button', { name: 'Cerrar caja' });
  await tabHasta(page, cerrar);
  await page.keyboard.press('Enter');
  const conteo = page.getByRole('dialog', { name: 'Cerrar caja' });
  await expect(conteo.getByRole('textbox', { name: 'Billetes de 200' })).toBeFocused();
  await page.keyboard.type('1');
  await tabHasta(page, conteo.getByRole('button', { name: 'Terminé de contar' }));
  await page.keyboard.press('Enter');
  await expect(conteo.getByText(/^Faltan Bs.50,00$/)).toBeVisible();
  await tabHasta(page, conteo.getByRole('textbox', { name: 'Motivo' }));
  await page.keyboard.type('Se pagó un taxi');
  await tabHasta(page, conteo.getByRole('button', { name: 'Confirmar cierre' }));
  await page.keyboard.press('Enter');

  const imprimir = page.getByRole('link', { name: 'Imprimir reporte Z' });
  await tabHasta(page, imprimir);
  await page.keyboard.press('Enter');
  const reporte = page.getByRole('dialog', { name: 'Reporte Z' });
  await expect(reporte.getByRole('button', { name: 'Imprimir' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(imprimir).toBeFocused();

  await tabHasta(
    page,
    page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: 'Cajas' }),
  );
  await page.keyboard.press('Enter');
  await tabHasta(page, page.getByRole('button', { name: 'Eliminar Caja 09' }));
  await page.keyboard.press('Enter');
  const eliminar = page.getByRole('dialog', { name: 'Eliminar caja' });
  await expect(eliminar.getByRole('button', { name: 'Volver' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(eliminar).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Control de Caja 09' })).toHaveCount(0);
});
