/** What several pictures begin with. */
import type { APIRequestContext, Page } from '@playwright/test';
import { expect } from '../e2e/support/fixtures';
import { ADMIN, CAJERO, ingresar, tillAbierto, tillListo } from '../e2e/support/till';

/** Brings the till into a state worth a picture. */
export type Estado = (page: Page, request: APIRequestContext) => Promise<void>;

/** A morning's work behind the form. */
export async function conTurno(page: Page, request: APIRequestContext, correo = CAJERO) {
  const { api, sesion } = await tillAbierto(page, request, { correo });
  const filas: [string, Record<string, unknown>][] = [
    ['7719203', { monto: 1200, comision_cliente: 6 }],
    ['TM-55120', { banco: 'Tigo Money', tipo_operacion: 'RETIRO', monto: 300, comision_cliente: 3 }],
    [
      'QR-0091',
      { banco: 'Banco Unión', tipo_operacion: 'TRANSFERENCIA_QR', monto: 85.5, comision_cliente: 1 },
    ],
    ['SL-2218', { banco: 'SOLI', monto: 430 }],
    ['7719377', { tipo_operacion: 'RETIRO', monto: 150, comision_cliente: 2 }],
  ];
  for (const [referencia, resto] of filas) await api.registrar(sesion, referencia, resto);
  await page.reload();
  await tillListo(page);
  await expect(page.getByText('7719377')).toBeVisible();
  return { api, sesion };
}

/** The blind count of that morning, half done; opened by an Administrador with Bs 1.000, which coins can make. */
export async function contando(page: Page, request: APIRequestContext) {
  await conTurno(page, request, ADMIN);
  await page.goto('/cajas/2');
  await page.getByRole('button', { name: 'Cerrar caja' }).click();
  const dialogo = page.getByRole('dialog', { name: 'Cerrar caja' });
  for (const [pieza, cuantas] of [
    ['Billetes de 200', '10'],
    ['Billetes de 20', '2'],
    ['Monedas de 2', '1'],
  ] as const)
    await dialogo.getByRole('textbox', { name: pieza, exact: true }).fill(cuantas);
  return dialogo;
}

/** Bs 150,00 are missing: one withdrawal of that morning was for as much. */
export async function terminado(page: Page, request: APIRequestContext) {
  const dialogo = await contando(page, request);
  await dialogo.getByRole('button', { name: 'Terminé de contar' }).click();
  await expect(dialogo.getByText(/^(?:Faltan|Sobran) Bs/)).toBeVisible();
  return dialogo;
}

export async function cerrada(page: Page, request: APIRequestContext) {
  const dialogo = await terminado(page, request);
  await dialogo.getByRole('textbox', { name: 'Motivo' }).fill('Se pagó dos veces el retiro 7719377');
  await dialogo.getByRole('button', { name: 'Confirmar cierre' }).click();
  await expect(page.getByText('Caja cerrada ✓')).toBeVisible();
}

/** A count in the middle of that morning's shift, by its own cashier, with Bs 20,00 missing. */
export async function cortando(page: Page, request: APIRequestContext) {
  await conTurno(page, request, ADMIN);
  await page.goto('/cajas/2/corte');
  const dialogo = page.getByRole('dialog', { name: 'Corte X' });
  await dialogo.getByRole('textbox', { name: 'Monto contado (Bs)' }).fill('2172');
  await dialogo.getByRole('button', { name: 'Terminé de contar' }).click();
  await expect(dialogo.getByText(/^(?:Faltan|Sobran) Bs/)).toBeVisible();
  return dialogo;
}

/** The same, kept on the device. */
export async function cortada(page: Page, request: APIRequestContext) {
  const dialogo = await cortando(page, request);
  await dialogo.getByRole('textbox', { name: 'Motivo' }).fill('Se dio un billete de 20 de más a un cliente');
  await dialogo.getByRole('button', { name: 'Guardar en este equipo' }).click();
  await expect(page.getByText(/Guardado en este equipo; la sesión sigue abierta/)).toBeVisible();
}

type Respuesta = 'colgar' | 'cortar' | { status: number; json: unknown };

/** What the server makes of the next registration. */
export const enPost = async (page: Page, respuesta: Respuesta) =>
  page.route('**/api/agentes', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    if (respuesta === 'colgar') return undefined;
    if (respuesta === 'cortar') return route.abort('connectionreset');
    return route.fulfill(respuesta);
  });

/** The pairing page with what the gateway says. */
export async function conWhatsapp(page: Page, respuesta: { status?: number; json: unknown }) {
  await page.route('**/api/whatsapp/connect', (route) => route.fulfill(respuesta));
  await ingresar(page);
  await page.goto('/whatsapp');
}
