/** A settlement to work on: the worked example, ours at the till and the bank's in a file. */
import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { LINEAS, NUESTRAS, DIA } from '../../conciliacion/ejemplo';
import { CAJERO, CAJAS, fila, ingresar, porApi, tillListo } from './till';

const enLaPaz = (ms: number): string => new Date(ms - 4 * 3_600_000).toISOString().slice(0, 10);
const deArchivo = (dia: string): string => dia.split('-').toReversed().join('/');

const TIPOS = { DEPOSITO: 'Depósito', RETIRO: 'Retiro', TRANSFERENCIA_QR: 'Pago QR' } as const;

const bolivianos = (monto: number): string =>
  (monto / 100)
    .toFixed(2)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+,)/, '.');

/** The bank's statement of the example, as of today. */
export function extractoDeHoy(): { name: string; mimeType: string; buffer: Buffer } {
  const hoy = enLaPaz(Date.now());
  const manana = enLaPaz(Date.now() + 86_400_000);
  const filas = LINEAS.map(({ fecha, tipo, monto, referencia }) =>
    [deArchivo(fecha === DIA ? hoy : manana), referencia, TIPOS[tipo], bolivianos(monto)].join(';'),
  );
  const texto = ['Fecha;Nro. Operación;Tipo;Monto', ...filas, ''].join('\r\n');
  return { name: `bcp_${hoy}.csv`, mimeType: 'text/csv', buffer: Buffer.from(texto, 'utf8') };
}

/** Signed in, a caja open, today's thirteen operations registered, and two of them annulled on this device. */
export async function diaDeEjemplo(page: Page, request: APIRequestContext, correo = CAJERO): Promise<void> {
  const api = await porApi(request, correo);
  const sesion = await api.abrirCaja(CAJAS.agentes);
  for (const { nro_referencia, tipo_operacion, monto, comision_cliente } of NUESTRAS)
    await api.registrar(sesion, nro_referencia, {
      tipo_operacion,
      monto: monto / 100,
      comision_cliente: comision_cliente / 100,
    });
  await ingresar(page, correo);
  await tillListo(page);
  for (const { nro_referencia, estado } of NUESTRAS) {
    if (estado) continue;
    await page.getByRole('button', { name: `Anular transacción ${nro_referencia}` }).click();
    const dialogo = page.getByRole('dialog', { name: 'Anular transacción' });
    await dialogo.getByRole('textbox', { name: 'Motivo' }).fill('Error de registro');
    await dialogo.getByRole('button', { name: 'Anular operación' }).click();
    await expect(fila(page, nro_referencia)).toHaveCount(0);
  }
}

/** To the page by the menu, with institution and file. */
export async function conciliarHoy(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Principal' })
    .getByRole('link', { name: 'Conciliación' })
    .click();
  const entidad = page.getByRole('combobox', { name: 'Entidad' });
  await entidad.fill('bcp');
  await entidad.press('Enter');
  await page.getByLabel('Extracto del banco').setInputFiles(extractoDeHoy());
  await expect(page.getByRole('table', { name: 'Resultado' })).toBeVisible();
}

export const filasDe = (page: Page) =>
  page.getByRole('table', { name: 'Resultado' }).locator('tbody').getByRole('row');
