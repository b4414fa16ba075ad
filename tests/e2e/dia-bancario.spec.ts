/** A bank-day by keys alone: found in the calendar, settled, closed, reopened, and taken to another browser as a file. */
import type { Page } from '@playwright/test';
import { sinFaltas } from './support/axe';
import {
  botonCerrar,
  celda,
  enPapel,
  EXTRACTO,
  HOY,
  NUESTRAS,
  reabrir,
  reclamarLasDos,
} from './support/dia-bancario';
import { expect, test } from './support/fixtures';
import { cabe } from './support/geometria';
import { desdeArriba, contestar, tabHasta } from './support/teclado';
import { CAJAS, ingresar, porApi } from './support/till';

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
  for (const [referencia, resto] of NUESTRAS) await api.registrar(sesion, referencia, resto);
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
  const cerrar = botonCerrar(page);
  await expect(cerrar).toHaveAccessibleDescription('Para cerrar el día, resuelva las 2 filas que faltan.');
  await reclamarLasDos(page);
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

  await reabrir(page, 'Respondió el banco');
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

test('two tabs at one bank-day: what one says, closes and reopens the other shows at once', async ({
  page,
  request,
  context,
}) => {
  const api = await porApi(request);
  const sesion = await api.abrirCaja(CAJAS.agentes);
  await api.registrar(sesion, '8827334', { monto: 500 });
  await api.registrar(sesion, '8827355', { monto: 450 });
  await ingresar(page);
  const otra = await context.newPage();
  await ingresar(otra);
  for (const cada of [page, otra]) {
    await cada.goto(`/conciliacion?entidad=BCP&dia=${HOY}`);
    await cada.getByLabel('Extracto del banco').setInputFiles(EXTRACTO);
    await expect(cada.getByText('0 de 1 resuelta')).toBeVisible();
  }
  await page.getByRole('combobox', { name: 'Estado de la fila 1' }).selectOption('Reclamada');
  await expect(otra.getByText('1 de 1 resuelta')).toBeVisible();

  const cerrar = (cada: Page) => cada.getByRole('main').getByRole('button', { name: 'Cerrar el día' });
  await cerrar(otra).click();
  const suya = otra.getByRole('dialog', { name: 'Cerrar el día' });
  await expect(suya).toBeVisible();
  await cerrar(page).click();
  await contestar(page, page.getByRole('dialog', { name: 'Cerrar el día' }));
  await expect(suya.getByText(/^Otra ventana ya cerró este día: versión 1, el /)).toBeVisible();
  await suya.getByRole('button', { name: 'Ver cómo quedó' }).click();
  const franja = otra.getByRole('region', { name: 'Día cerrado' });
  await expect(franja).toContainText('Versión 1');
  await expect(otra.getByRole('textbox', { name: 'Nota de la fila 1' })).not.toBeEditable();

  await franja.getByRole('button', { name: 'Reabrir' }).click();
  const reapertura = otra.getByRole('dialog', { name: 'Reabrir el día' });
  await reapertura.getByRole('textbox', { name: 'Motivo' }).fill('Falta una nota');
  await reapertura.getByRole('button', { name: 'Reabrir' }).click();
  await expect(page.getByText(/«Falta una nota»\. Al cerrarlo quedará la versión 2\./)).toBeVisible();
  await otra.getByRole('textbox', { name: 'Nota de la fila 1' }).fill('Dígitos');
  await expect(page.getByRole('textbox', { name: 'Nota de la fila 1' })).toHaveValue('Dígitos');
});
