import { type Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { fila, formulario, tillAbierto } from './support/till';

/** Counts the keys that really reach the page, in the page. */
async function contarTeclas(page: Page): Promise<() => Promise<{ total: number; control: string[] }>> {
  await page.evaluate(() => {
    const teclas: string[] = [];
    Object.assign(window, { teclas });
    window.addEventListener('keydown', ({ key }) => teclas.push(key), { capture: true });
  });
  return () =>
    page.evaluate(() => {
      // Put there by the function above.
      const { teclas } = window as unknown as { teclas: string[] };
      return { total: teclas.length, control: teclas.filter((tecla) => tecla.length > 1) };
    });
}

test('with the bank and the type unchanged, a deposit is its data and two keys', async ({
  page,
  request,
}) => {
  await tillAbierto(page, request);
  const { banco, monto } = formulario(page);
  await page.keyboard.press('F9');
  await expect(banco).toBeFocused();
  await page.keyboard.type('bcp');
  await page.keyboard.press('Enter');
  await expect(banco).toHaveValue('BCP');
  await monto.focus();
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await page.keyboard.type('TEC-1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'ref. TEC-1' })).toBeVisible();
  await expect(monto).toBeFocused();

  const teclas = await contarTeclas(page);
  await page.keyboard.type('1234,50');
  await page.keyboard.press('Enter');
  await page.keyboard.type('TEC-2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'ref. TEC-2' })).toBeVisible();

  const { total, control } = await teclas();
  expect(control).toEqual(['Enter', 'Enter']);
  expect(total - control.length).toBe('1234,50'.length + 'TEC-2'.length);
  await expect(fila(page, 'TEC-2')).toContainText(/1\.234,50/);
  await expect(monto).toBeFocused();
  await expect(monto).toHaveValue('');
});

test('the type by F2, F4, F8; the bank by F9; Esc clears and can be undone', async ({ page, request }) => {
  await tillAbierto(page, request);
  const { tipo, banco, monto, referencia } = formulario(page);
  await page.keyboard.press('F4');
  await expect(tipo('Retiro')).toBeChecked();
  await page.keyboard.press('F8');
  await expect(tipo('Transferencia QR')).toBeChecked();
  await page.keyboard.press('F2');
  await expect(tipo('Depósito')).toBeChecked();

  await page.keyboard.press('F9');
  await expect(banco).toBeFocused();
  await page.keyboard.type('b');
  await expect(
    page.getByRole('listbox', { name: 'Bancos' }).getByRole('option', { name: 'BCP' }),
  ).toBeVisible();
  await monto.focus();
  await page.keyboard.type('75');
  await referencia.focus();
  await page.keyboard.type('ESC-1');

  // The first Esc belongs to the open list.
  await page.keyboard.press('F9');
  await page.keyboard.type('B');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(monto).toHaveValue(/75/);

  await page.keyboard.press('Escape');
  await expect(monto).toHaveValue('');
  await expect(referencia).toHaveValue('');
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(monto).toHaveValue(/75/);
  await expect(referencia).toHaveValue('ESC-1');
});

test('Enter in the reference goes to the first error and sends nothing', async ({ page, request }) => {
  await tillAbierto(page, request);
  const { monto, referencia } = formulario(page);
  let enviados = 0;
  page.on('request', (pedido) => {
    if (pedido.method() === 'POST') enviados += 1;
  });
  await page.keyboard.press('F9');
  await page.keyboard.type('BCP');
  await page.keyboard.press('Enter');
  await referencia.focus();
  await page.keyboard.type('SIN-MONTO');
  await page.keyboard.press('Enter');
  await expect(monto).toBeFocused();
  await expect(monto).toHaveAttribute('aria-invalid', 'true');
  expect(enviados).toBe(0);
});

test('the focus moves within the key: what a scanner types next lands in the next field', async ({
  page,
  request,
}) => {
  await tillAbierto(page, request);
  const { banco, monto } = formulario(page);
  const enter = (input: HTMLElement) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    return document.activeElement?.getAttribute('name');
  };
  await banco.fill('soli');
  expect(await banco.evaluate(enter)).toBe('monto');
  await expect(banco).toHaveValue('SOLI');
  await monto.fill('100');
  expect(await monto.evaluate(enter)).toBe('nro_referencia');
});

test('annulling needs no mouse either', async ({ page, request }) => {
  const { api, sesion } = await tillAbierto(page, request);
  await api.registrar(sesion, 'TEC-ANULAR');
  await page.reload();
  const boton = page.getByRole('button', { name: 'Anular transacción TEC-ANULAR' });
  await boton.focus();
  await page.keyboard.press('Enter');
  const dialogo = page.getByRole('dialog', { name: 'Anular transacción' });
  await dialogo.getByRole('textbox', { name: 'Motivo' }).focus();
  // As a person types: a confirmation does not hear Enter in its first 300 ms.
  await page.keyboard.type('Monto equivocado', { delay: 40 });
  await dialogo.getByRole('button', { name: 'Anular operación' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialogo).toBeHidden();
  await expect(fila(page, 'TEC-ANULAR')).toHaveCount(0);
});
