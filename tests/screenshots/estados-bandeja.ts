/** The tray of what is not sent yet, and the local trail. */
import type { APIRequestContext, Page } from '@playwright/test';
import { sembrarBandeja, type OperacionGuardada } from '../e2e/support/bandeja';
import { expect } from '../e2e/support/fixtures';
import { ADMIN, CAJERA, ingresar, registrar } from '../e2e/support/till';
import { conTurno, enPost, type Estado } from './preparar';

const DE_PERSONA: OperacionGuardada[] = [
  { ref: '8827334', hace: 12, resto: { estado: 'DUPLICADA_AJENA', ajena: 5100 }, titular: { monto: 300 } },
  { ref: '8827361', hace: 9, resto: { estado: 'DUPLICADA_AJENA', ajena: 5101 }, titular: { monto: 500 } },
  { ref: 'SL-2219', monto: 85.5, hace: 8, resto: { estado: 'RECHAZADA', campos: ['monto'] } },
  { ref: '990-A', monto: 1000, hace: 7, resto: { estado: 'CONFLICTO_OCULTO', dup409: true } },
  {
    ref: 'QR-771200045127000012',
    tipo: 'TRANSFERENCIA_QR',
    hace: 6,
    resto: { estado: 'DIFERENTE', serverId: 5123 },
  },
];
const DEL_SERVIDOR: OperacionGuardada[] = [
  { ref: '8827401', hace: 75, resto: { estado: 'INCIERTA', incierta: true } },
  { ref: '8827402', tipo: 'RETIRO', monto: 1250, hace: 30, resto: { estado: 'PENDIENTE' } },
  { ref: '8827403', hace: 20, resto: { estado: 'RETENIDA', retencion: 'caja', caja: 'Caja 03 – Mixta' } },
  { ref: '8827404', hace: 15, resto: { estado: 'RETENIDA', retencion: 'permiso', codigo: 403 } },
  {
    ref: 'tm-55121',
    banco: 'Tigo Money',
    hace: 10,
    resto: { estado: 'RETENIDA', retencion: 'parecida', incierta: true },
  },
  { ref: '8827406', hace: 5, resto: { estado: 'RETENIDA', retencion: 'datos', incierta: true } },
  { ref: '8827407', hace: 4, resto: { estado: 'RETENIDA', retencion: 'sesion', codigo: 401 } },
];

/** Signed in with these operations on the device and a server that takes none, the tray open. */
async function conBandeja(page: Page, ops: OperacionGuardada[], correo?: string) {
  await ingresar(page, correo);
  await page.goto('/cajas');
  await expect(page.getByRole('button', { name: 'Pendientes (0)' })).toBeVisible();
  await page.route('**/api/agentes', (route) => route.abort());
  await page.route('**/api/cajas/sesion-activa/*', (route) => route.abort());
  await sembrarBandeja(page, ops);
  return abrir(page, ops.length);
}
async function abrir(page: Page, cuantas: number) {
  await page.getByRole('button', { name: `Pendientes (${cuantas})` }).click();
  const tray = page.getByRole('dialog', { name: 'Operaciones pendientes' });
  await expect(tray.getByText(/^Se guardan en este equipo/)).toBeVisible();
  return tray;
}

/** Three acts of this morning on this device. */
async function conActos(page: Page, request: APIRequestContext) {
  await conTurno(page, request, ADMIN);
  for (const [referencia, motivo] of [
    ['7719377', 'Cliente se arrepintió'],
    ['TM-55120', 'Se anotó en la entidad equivocada y se volvió a registrar con el comprobante correcto'],
  ] as const) {
    await page.getByRole('button', { name: `Anular transacción ${referencia}` }).click();
    const dialogo = page.getByRole('dialog', { name: 'Anular transacción' });
    await dialogo.getByRole('textbox', { name: 'Motivo' }).fill(motivo);
    await dialogo.getByRole('button', { name: 'Anular operación' }).click();
    await expect(dialogo).toHaveCount(0);
  }
  const form = page.getByRole('form', { name: 'Nueva transacción' });
  await form.getByRole('textbox', { name: 'Monto (Bs)' }).fill('500');
  await form.getByRole('combobox', { name: 'Banco' }).fill('BCP');
  await form.getByRole('combobox', { name: 'Banco' }).press('Enter');
  await form.getByRole('textbox', { name: 'N.º de referencia' }).fill('8827334');
  await form.getByRole('radio', { name: 'Depósito' }).check({ force: true });
  await form.getByRole('button', { name: 'Registrar transacción' }).click();
  await expect(page.getByText(/Depósito registrado ✓/)).toBeVisible();
  await page.goto('/bitacora');
  await expect(page.getByRole('table', { name: 'Bitácora' })).toBeVisible();
}

export const DE_BANDEJA: Record<string, Estado> = {
  'bandeja-vacia': async (page) => {
    await ingresar(page);
    await abrir(page, 0);
  },
  bandeja: async (page) => {
    await conBandeja(page, DE_PERSONA);
  },
  'bandeja-servidor': async (page) => {
    await conBandeja(page, DEL_SERVIDOR);
  },
  'bandeja-administrador': async (page) => {
    await conBandeja(page, [...DE_PERSONA, ...DEL_SERVIDOR], ADMIN);
  },
  'bandeja-ajena': async (page) => {
    await conBandeja(page, DE_PERSONA, CAJERA);
  },
  'bandeja-enviando': async (page, request) => {
    await conTurno(page, request);
    await enPost(page, 'colgar');
    await registrar(page, { tipo: 'Retiro', banco: 'BCP', monto: '300', referencia: '8827334' });
    const tray = await abrir(page, 1);
    await expect(tray.getByText('Enviando…')).toBeVisible();
  },
  'bandeja-perdida': async (page) => {
    await conBandeja(page, DEL_SERVIDOR.slice(0, 3));
    await page.keyboard.press('Escape');
    const cdp = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await expect(page.getByRole('dialog', { name: 'Se borraron los datos de este navegador' })).toBeVisible();
  },
  'bandeja-corregir': async (page) => {
    const tray = await conBandeja(page, DE_PERSONA);
    await tray.getByRole('button', { name: 'Corregir referencia' }).first().click();
    await expect(tray.getByRole('form').first()).toBeVisible();
  },
  'bandeja-parecida': async (page) => {
    const tray = await conBandeja(page, [
      ...DE_PERSONA.slice(1, 3),
      { ref: '9901204', hace: 5, resto: { estado: 'PENDIENTE' } },
    ]);
    await tray.getByRole('button', { name: 'Corregir referencia' }).first().click();
    const form = tray.getByRole('form').first();
    await form.getByRole('textbox', { name: 'N.º de referencia' }).fill('9901240');
    await form.getByRole('button', { name: 'Guardar y enviar' }).click();
    await expect(form.getByText(/¿Es la misma operación\?/)).toBeVisible();
  },
  'bandeja-descartar': async (page) => {
    const tray = await conBandeja(page, DE_PERSONA.slice(2));
    await tray.getByRole('button', { name: 'Descartar' }).click();
    await expect(tray.getByRole('form').first()).toBeVisible();
  },
  'bandeja-cerrar-caso': async (page) => {
    const tray = await conBandeja(page, DE_PERSONA.slice(3), ADMIN);
    await tray.getByRole('button', { name: 'Cerrar caso' }).first().click();
    await expect(tray.getByRole('form').first()).toBeVisible();
  },
  'bandeja-tope': async (page) => {
    const vieja: OperacionGuardada = {
      ref: '8827300',
      hace: 25 * 60,
      resto: { estado: 'INCIERTA', incierta: true },
    };
    await conBandeja(page, [vieja]);
  },
  'agentes-tope': async (page, request) => {
    await conTurno(page, request);
    await page.route('**/api/agentes', (route) => route.abort());
    await sembrarBandeja(page, [
      { ref: '8827300', hace: 25 * 60, resto: { estado: 'INCIERTA', incierta: true } },
    ]);
    await expect(page.getByText('Registro bloqueado')).toBeVisible();
  },
  bitacora: conActos,
  'bitacora-nada': async (page, request) => {
    await conActos(page, request);
    await page.getByRole('searchbox', { name: 'Buscar en la bitácora' }).fill('no existe');
    await expect(page.getByText('Nada coincide')).toBeVisible();
  },
  'bitacora-vacia': async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/bitacora');
    await expect(page.getByText('Todavía no se hizo nada en este equipo')).toBeVisible();
  },
  'bitacora-prohibida': async (page) => {
    await ingresar(page);
    await page.goto('/bitacora');
    await expect(page.getByText('No tiene permiso para ver esta página.')).toBeVisible();
  },
};
