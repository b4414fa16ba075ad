/** A bank-day of today to settle: three operations at the till, two lines of the bank, two rows to resolve. */
import { expect, type Page } from '@playwright/test';
import { desdeArriba, tabHasta } from './teclado';

export const HOY = new Date(Date.now() - 4 * 3_600_000).toISOString().slice(0, 10);
export const enPapel = HOY.split('-').toReversed().join('/');
export const corto = enPapel.slice(0, 5);

export const NUESTRAS = [
  ['8827334', { monto: 500 }],
  ['8827355', { monto: 450 }],
  ['8827391', { monto: 700, tipo_operacion: 'RETIRO' }],
] as const;

export const EXTRACTO = {
  name: 'bcp.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Fecha;Referencia;Tipo;Monto',
      `${enPapel};8827334;Depósito;500,00`,
      `${enPapel};8827355;Depósito;540,00`,
      '',
    ].join('\r\n'),
  ),
};

export const celda = (page: Page, estado: string, operaciones = 3) =>
  page
    .getByRole('grid', { name: 'BCP' })
    .getByRole('button', { name: `${corto}, BCP: ${estado}, ${operaciones} operaciones` });

export const botonCerrar = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: 'Cerrar el día' });

/** Both rows are said to be the bank's to answer. */
export async function reclamarLasDos(page: Page): Promise<void> {
  for (const n of [1, 2]) {
    await tabHasta(page, page.getByRole('combobox', { name: `Estado de la fila ${n}` }));
    await page.keyboard.press('r');
  }
  await expect(page.getByText(/^Diferencia explicada: Bs\s790,00 de Bs\s790,00\.$/)).toBeVisible();
}

/** From «Reabrir» of a closed day to its reason given. */
export async function reabrir(page: Page, motivo: string): Promise<void> {
  const franja = page.getByRole('region', { name: 'Día cerrado' });
  await desdeArriba(page, franja.getByRole('button', { name: 'Reabrir' }));
  await page.keyboard.press('Enter');
  const dialogo = page.getByRole('dialog', { name: 'Reabrir el día' });
  await expect(dialogo.getByRole('textbox', { name: 'Motivo' })).toBeFocused();
  await page.keyboard.type(motivo);
  await tabHasta(page, dialogo.getByRole('button', { name: 'Reabrir' }));
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(new RegExp(`«${motivo}»\\. Al cerrarlo quedará la versión 2\\.`)),
  ).toBeVisible();
}
