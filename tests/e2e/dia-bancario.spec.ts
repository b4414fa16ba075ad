/** A bank-day by keys alone: found in the calendar, settled, closed, reopened, and taken to another browser as a file. */
import type { Locator, Page } from '@playwright/test';
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { cabe } from './support/geometria';
import { CAJAS, ingresar, porApi } from './support/till';

const HOY = new Date(Date.now() - 4 * 3_600_000).toISOString().slice(0, 10);
const enPapel = HOY.split('-').toReversed().join('/');
const corto = enPapel.slice(0, 5);

const EXTRACTO = {
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

const conFoco = (lugar: Locator) => lugar.evaluate((nodo) => nodo === document.activeElement);

async function tabHasta(page: Page, lugar: Locator, aLoSumo = 60): Promise<void> {
  await expect(lugar).toBeVisible();
  for (let i = 0; i < aLoSumo && !(await conFoco(lugar)); i += 1) await page.keyboard.press('Tab');
  await expect(lugar).toBeFocused();
}
/** From the top of the page on. */
async function desdeArriba(page: Page, lugar: Locator): Promise<void> {
  await page.getByRole('main').focus();
  await tabHasta(page, lugar);
}
/** A question hears no Enter in its first moment. */
async function contestar(page: Page, dialogo: Locator): Promise<void> {
  await expect(async () => {
    if (await dialogo.isVisible()) await page.keyboard.press('Enter');
    await expect(dialogo).toBeHidden({ timeout: 1_000 });
  }).toPass();
}

const celda = (page: Page, estado: string) =>
  page
    .getByRole('grid', { name: 'BCP' })
    .getByRole('button', { name: `${corto}, BCP: ${estado}, 3 operaciones` });

async function bien(page: Page, donde: string): Promise<void> {
  await cabe(page, donde);
  await page.setViewportSize({ width: 360, height: 740 });
  await sinFaltas(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.setViewportSize({ width: 1366, height: 768 });
}

test('found, settled, closed, reopened; whole on every screen; and in another browser by its file', async ({
  page,
  request,
  otroNavegador,
}) => {
  const api = await porApi(request);
  const sesion = await api.abrirCaja(CAJAS.agentes);
  await api.registrar(sesion, '8827334', { monto: 500 });
  await api.registrar(sesion, '8827355', { monto: 450 });
  await api.registrar(sesion, '8827391', { monto: 700, tipo_operacion: 'RETIRO' });
  await ingresar(page);
  await page.goto('/conciliacion');

  await desdeArriba(page, celda(page, 'sin extracto'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await expect(celda(page, 'sin extracto')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Entidad' })).toHaveValue('BCP');
  await expect(page.getByRole('textbox', { name: 'Fecha' })).toHaveValue(enPapel);

  await page.getByLabel('Extracto del banco').setInputFiles(EXTRACTO);
  await expect(page.getByText(/^Diferencia ubicada: Bs\s790,00 de Bs\s790,00\.$/)).toBeVisible();
  await expect(page.getByText('0 de 2 resueltas')).toBeVisible();
  const cerrar = page.getByRole('main').getByRole('button', { name: 'Cerrar el día' });
  await expect(cerrar).toHaveAccessibleDescription('Para cerrar el día, resuelva las 2 filas que faltan.');
  for (const n of [1, 2]) {
    await tabHasta(page, page.getByRole('combobox', { name: `Estado de la fila ${n}` }));
    await page.keyboard.press('r');
  }
  await expect(page.getByText(/^Diferencia explicada: Bs\s790,00 de Bs\s790,00\.$/)).toBeVisible();
  await desdeArriba(page, cerrar);
  await page.keyboard.press('Enter');
  const pregunta = page.getByRole('dialog', { name: 'Cerrar el día' });
  await expect(pregunta.getByRole('button', { name: 'Cerrar el día' })).toBeFocused();
  await contestar(page, pregunta);

  const franja = page.getByRole('region', { name: 'Día cerrado' });
  await expect(franja).toContainText('Versión 1');
  await expect(page.getByRole('combobox', { name: 'Estado de la fila 1' })).toBeDisabled();
  await desdeArriba(page, page.getByText('Calendario de días por conciliar'));
  await page.keyboard.press('Enter');
  await expect(celda(page, 'conciliado y cerrado')).toBeVisible();
  await bien(page, 'a closed day, its calendar open');

  await desdeArriba(page, page.getByRole('button', { name: 'Exportar conciliaciones' }));
  const descarga = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const archivo = await (await descarga).path();

  await desdeArriba(page, franja.getByRole('button', { name: 'Reabrir' }));
  await page.keyboard.press('Enter');
  const reabrir = page.getByRole('dialog', { name: 'Reabrir el día' });
  await expect(reabrir.getByRole('textbox', { name: 'Motivo' })).toBeFocused();
  await page.keyboard.type('Respondió el banco');
  await tabHasta(page, reabrir.getByRole('button', { name: 'Reabrir' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/«Respondió el banco»\. Al cerrarlo quedará la versión 2\./)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Estado de la fila 1' })).toBeEnabled();

  const otra = await otroNavegador();
  await ingresar(otra);
  await otra.goto('/conciliacion');
  await desdeArriba(otra, otra.getByRole('button', { name: 'Importar conciliaciones' }));
  await otra.keyboard.press('Enter');
  await otra.getByLabel('Archivo de conciliaciones').setInputFiles(archivo);
  const cambios = otra.getByRole('dialog', { name: 'Qué cambia en este equipo' });
  await expect(cambios.getByRole('listitem')).toContainText('Nada → Cerrado, versión 1');
  await sinFaltas(otra);
  await tabHasta(otra, cambios.getByRole('button', { name: 'Importar 1 día' }));
  await contestar(otra, cambios);
  await desdeArriba(otra, celda(otra, 'conciliado y cerrado'));
  await otra.keyboard.press('Enter');
  await expect(otra.getByRole('region', { name: 'Día cerrado' })).toContainText('Versión 1');
  await desdeArriba(otra, otra.getByRole('button', { name: 'Imprimir acta' }));
  await otra.keyboard.press('Enter');
  await expect(otra.getByRole('dialog').getByRole('article')).toContainText('Huella del acta');
});
