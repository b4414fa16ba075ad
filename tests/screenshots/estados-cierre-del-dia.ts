/** The daily settlement and the summary. */
import type { Page } from '@playwright/test';
import { conciliarHoy, diaDeEjemplo } from '../e2e/support/conciliacion';
import { expect } from '../e2e/support/fixtures';
import { filas as hojaDe, libroDe } from '../conciliacion/libro';
import { ADMIN, ingresar } from '../e2e/support/till';
import { conTurno, type Estado } from './preparar';

const EXTRACTOS = 'tests/conciliacion/extractos/';

async function conEntidad(page: Page, entidad = 'BCP'): Promise<void> {
  await ingresar(page, ADMIN);
  await page.goto('/conciliacion');
  const combo = page.getByRole('combobox', { name: 'Entidad' });
  await combo.fill(entidad);
  await combo.press('Enter');
}
const elegirArchivo = (page: Page, archivo: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]) =>
  page.getByLabel('Extracto del banco').setInputFiles(archivo);

/** One row of the list that is none. */
const conFilaIlegible = (page: Page) =>
  page.route('**/api/agentes', async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const respuesta = await route.fetch();
    const todas = (await respuesta.json()) as object[];
    return route.fulfill({ response: respuesta, json: [...todas, { id: 'x' }] });
  });

/** Every row of the example resolved, and the day closed. */
async function conDiaCerrado(page: Page, request: Parameters<Estado>[1]): Promise<void> {
  await diaDeEjemplo(page, request);
  await conciliarHoy(page);
  for (const estado of await page.getByRole('combobox', { name: /^Estado de la fila/ }).all())
    await estado.selectOption('Reclamada');
  await page.getByRole('main').getByRole('button', { name: 'Cerrar el día' }).click();
  await page
    .getByRole('dialog', { name: 'Cerrar el día' })
    .getByRole('button', { name: 'Cerrar el día' })
    .click();
  await expect(page.getByRole('region', { name: 'Día cerrado' })).toBeVisible();
}

export const DEL_DIA: Record<string, Estado> = {
  'conciliacion-vacia': async (page) => {
    await ingresar(page);
    await page.goto('/conciliacion');
    await expect(page.getByText('Elija la entidad')).toBeVisible();
  },
  conciliacion: async (page, request) => {
    await diaDeEjemplo(page, request);
    await conciliarHoy(page);
    await page
      .getByRole('textbox', { name: 'Nota de la fila 1', exact: true })
      .fill('Pedir reversión al BCP');
    await page.getByRole('combobox', { name: 'Estado de la fila 1', exact: true }).selectOption('Reclamada');
    await page.getByRole('heading', { level: 1 }).click();
  },
  'conciliacion-cerrada': async (page, request) => {
    await conDiaCerrado(page, request);
    await page.getByText('Calendario de días por conciliar').click();
  },
  'conciliacion-reabrir': async (page, request) => {
    await conDiaCerrado(page, request);
    await page.getByRole('button', { name: 'Reabrir' }).click();
    await page
      .getByRole('dialog', { name: 'Reabrir el día' })
      .getByRole('button', { name: 'Reabrir' })
      .click();
    await expect(page.getByText('Escriba el motivo (3 letras o más)')).toBeVisible();
  },
  'conciliacion-cambiada': async (page, request) => {
    await conDiaCerrado(page, request);
    await page.getByRole('link', { name: 'Agentes', exact: true }).click();
    await page.getByRole('button', { name: 'Anular transacción 8827334' }).click();
    const dialogo = page.getByRole('dialog', { name: 'Anular transacción' });
    await dialogo.getByRole('textbox', { name: 'Motivo' }).fill('Error de registro');
    await dialogo.getByRole('button', { name: 'Anular operación' }).click();
    await expect(dialogo).toBeHidden();
    await page.getByRole('link', { name: 'Conciliación' }).click();
    await expect(page.getByText(/^Cambió después del cierre/)).toBeVisible();
  },
  'conciliacion-acta-cerrada': async (page, request) => {
    await conDiaCerrado(page, request);
    await page.getByRole('button', { name: 'Imprimir acta' }).click();
    await page.getByRole('article').getByText('Huella del acta').scrollIntoViewIfNeeded();
  },
  'conciliacion-importar': async (page, request) => {
    await conDiaCerrado(page, request);
    await page.getByText('Calendario de días por conciliar').click();
    const descarga = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exportar conciliaciones' }).click();
    const archivo = await (await descarga).path();
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const pedido = indexedDB.deleteDatabase(`kx-conciliacion@${location.origin}`);
          pedido.addEventListener('success', resolve);
        }),
    );
    await page.getByRole('button', { name: 'Importar conciliaciones' }).click();
    await page.getByLabel('Archivo de conciliaciones').setInputFiles(archivo);
    await expect(page.getByRole('dialog', { name: 'Qué cambia en este equipo' })).toBeVisible();
  },
  'conciliacion-filas': async (page, request) => {
    await diaDeEjemplo(page, request);
    await conciliarHoy(page);
    await page.getByRole('group', { name: 'Filtrar por clase' }).scrollIntoViewIfNeeded();
    await page.getByRole('region', { name: 'Filas del resultado' }).evaluate((caja) => caja.scrollIntoView());
  },
  'conciliacion-acta': async (page, request) => {
    await diaDeEjemplo(page, request);
    await conciliarHoy(page);
    await page.getByRole('button', { name: 'Imprimir acta' }).click();
    await expect(page.getByRole('article')).toBeVisible();
  },
  hoy: async (page, request) => {
    await conTurno(page, request, ADMIN);
    await page.goto('/hoy');
    await expect(page.getByRole('table', { name: 'Por cajero' })).toBeVisible();
    await expect(page.getByText('Tigo Money').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
  },
  'hoy-error': async (page) => {
    await ingresar(page, ADMIN);
    await page.route('**/api/agentes', (route) => route.fulfill({ status: 500, json: {} }));
    await page.goto('/hoy');
    await expect(page.getByText('No pudimos traer las operaciones.').first()).toBeVisible();
  },
  resumen: async (page, request) => {
    await conTurno(page, request);
    await page.goto('/resumen');
    await expect(page.getByText('Por entidad y operación')).toBeVisible();
    await expect(page.getByText('Tigo Money').first()).toBeVisible();
  },
  'conciliacion-entidad': async (page) => {
    await conEntidad(page);
    await expect(page.getByText('Importe el extracto del banco')).toBeVisible();
  },
  'conciliacion-leida': async (page) => {
    await conEntidad(page);
    await elegirArchivo(page, `${EXTRACTOS}10-filas-rotas.csv`);
    // A question about the file has opened how it was read.
    await expect(page.getByRole('table', { name: 'Vista previa' })).toBeVisible();
  },
  'conciliacion-otra-hoja': async (page) => {
    await conEntidad(page);
    const titulos = ['Fecha', 'Referencia', 'Tipo', 'Monto'];
    const hoja = (...filasDe: (string | number)[][]) => hojaDe([titulos, ...filasDe]);
    await elegirArchivo(page, {
      name: 'noviembre.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(
        libroDe({
          Depósitos: hoja(['26/11/2026', '1111', 'Depósito', 500], ['26/11/2026', '2222', 'Depósito', 300]),
          Retiros: hoja(['26/11/2026', '3333', 'Retiro', 40]),
        }),
      ),
    });
    await expect(page.getByText(/La hoja «Retiros» tiene 1 operación/)).toBeVisible();
  },
  'resumen-incompleto': async (page, request) => {
    await conTurno(page, request);
    await conFilaIlegible(page);
    await page.goto('/resumen');
    await expect(page.getByText(/no se p(?:udo|udieron) leer: no está/)).toBeVisible();
  },
  'conciliacion-incompleta': async (page, request) => {
    await conFilaIlegible(page);
    await diaDeEjemplo(page, request);
    await conciliarHoy(page);
    await expect(page.getByText(/no se p(?:udo|udieron) leer: no está/)).toBeVisible();
  },
  'conciliacion-leyendo': async (page) => {
    await conEntidad(page);
    const filas = Array.from(
      { length: 240_000 },
      (_, i) => `21/11/2026;${8_000_000 + i};Depósito;1.500,50;X`,
    );
    await elegirArchivo(page, {
      name: 'mes.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`Fecha;Referencia;Operación;Monto;Obs\n${filas.join('\n')}`),
    });
    await expect(page.getByRole('progressbar', { name: 'Lectura del archivo' })).toBeVisible();
  },
  'conciliacion-archivo-malo': async (page) => {
    await conEntidad(page);
    await elegirArchivo(page, {
      name: 'extracto.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n'),
    });
    await expect(page.locator('[data-file]').getByRole('alert')).toBeVisible();
  },
  'conciliacion-pegar': async (page) => {
    await conEntidad(page);
    await page.getByRole('button', { name: 'Pegar las filas' }).click();
    await page.getByRole('button', { name: 'Leer las filas' }).click();
    await expect(page.getByText('Pegue aquí las filas del banco')).toBeVisible();
  },
  'conciliacion-sin-operaciones': async (page) => {
    await conEntidad(page, 'Banco Fassil');
    await elegirArchivo(page, `${EXTRACTOS}11-ejemplo.csv`);
    await expect(page.getByText('No hay nada que comparar')).toBeVisible();
  },
  'conciliacion-clase': async (page, request) => {
    await diaDeEjemplo(page, request);
    await conciliarHoy(page);
    await page
      .getByRole('group', { name: 'Filtrar por clase' })
      .getByRole('button', { name: /Monto distinto/ })
      .click();
  },
  'conciliacion-error': async (page) => {
    await page.route('**/api/agentes', (route) => route.fulfill({ status: 500, json: {} }));
    await conEntidad(page);
    await expect(page.getByRole('button', { name: 'Reintentar' })).toBeVisible();
  },
  'resumen-vacio': async (page) => {
    await ingresar(page);
    await page.goto('/resumen?dia=2020-01-01');
    await expect(page.getByText('No hay operaciones en este periodo.')).toBeVisible();
  },
  'resumen-cargando': async (page) => {
    await page.route('**/api/agentes', () => undefined);
    await ingresar(page);
    await page.goto('/resumen');
    await expect(page.getByText('Cargando el resumen…')).toBeAttached();
  },
  'resumen-error': async (page) => {
    await page.route('**/api/agentes', (route) => route.fulfill({ status: 500, json: {} }));
    await ingresar(page);
    await page.goto('/resumen');
    await expect(page.getByRole('button', { name: 'Reintentar' })).toBeVisible();
  },
  'resumen-comparado': async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/resumen?por=rango&comparar=1');
    await expect(page.getByText(/^Antes: /)).toBeVisible();
    await expect(page.getByText('Tigo Money').first()).toBeVisible();
  },
  'resumen-sesion': async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/resumen?por=sesion');
    await expect(page.getByRole('link', { name: 'Reporte Z' })).toBeVisible();
  },
  'resumen-saldos': async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/resumen?por=rango');
    await page.getByRole('button', { name: 'Saldos iniciales' }).click();
    await page.getByRole('textbox', { name: 'BCP (Bs)' }).fill('1,500');
    await page.getByRole('button', { name: 'Guardar saldos' }).click();
  },
  'resumen-imprimir': async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/resumen?por=rango');
    await page.getByRole('button', { name: 'Exportar', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Imprimir' }).click();
    await expect(page.getByRole('dialog', { name: 'Imprimir resumen' }).getByRole('article')).toBeVisible();
  },
};
