/** How to bring the till into each state worth a picture. Every one starts from a fresh backend and a signed-out page. */
import type { APIRequestContext, Page } from '@playwright/test';
import { expect } from '../e2e/support/fixtures';
import { conciliarHoy, diaDeEjemplo } from '../e2e/support/conciliacion';
import {
  ADMIN,
  CAJAS,
  CAJERA,
  formulario,
  ingresar,
  llenar,
  porApi,
  registrar,
  tillAbierto,
  sinLinea,
  tillListo,
} from '../e2e/support/till';

type Estado = (page: Page, request: APIRequestContext) => Promise<void>;

const OPERACION = {
  tipo: 'Depósito',
  banco: 'BCP',
  monto: '500',
  comision: '5',
  referencia: '8827334',
} as const;

/** A morning's work behind the form. */
async function conTurno(page: Page, request: APIRequestContext) {
  const { api, sesion } = await tillAbierto(page, request);
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

/** The blind count of that morning, half done. */
async function contando(page: Page, request: APIRequestContext) {
  await conTurno(page, request);
  await page.goto('/cajas/2');
  await page.getByRole('button', { name: 'Cerrar caja' }).click();
  const dialogo = page.getByRole('dialog', { name: 'Cerrar caja' });
  for (const [pieza, cuantas] of [
    ['Billetes de 200', '15'],
    ['Billetes de 20', '1'],
    ['Monedas de 1', '1'],
    ['Monedas de 0,50', '1'],
    ['Monedas de 0,20', '1'],
  ] as const)
    await dialogo.getByRole('textbox', { name: pieza, exact: true }).fill(cuantas);
  return dialogo;
}

/** Bs 150,00 are missing: one withdrawal of that morning was for as much. */
async function terminado(page: Page, request: APIRequestContext) {
  const dialogo = await contando(page, request);
  await dialogo.getByRole('button', { name: 'Terminé de contar' }).click();
  await expect(dialogo.getByText(/^(?:Faltan|Sobran) Bs/)).toBeVisible();
  return dialogo;
}

async function cerrada(page: Page, request: APIRequestContext) {
  const dialogo = await terminado(page, request);
  await dialogo.getByRole('textbox', { name: 'Motivo' }).fill('Se pagó dos veces el retiro 7719377');
  await dialogo.getByRole('button', { name: 'Confirmar cierre' }).click();
  await expect(page.getByText('Caja cerrada ✓')).toBeVisible();
}

type Respuesta = 'colgar' | 'cortar' | { status: number; json: unknown };

/** What the server makes of the next registration. */
const enPost = async (page: Page, respuesta: Respuesta) =>
  page.route('**/api/agentes', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    if (respuesta === 'colgar') return undefined;
    if (respuesta === 'cortar') return route.abort('connectionreset');
    return route.fulfill(respuesta);
  });

/** The pairing page with what the gateway says. */
async function conWhatsapp(page: Page, respuesta: { status?: number; json: unknown }) {
  await page.route('**/api/whatsapp/connect', (route) => route.fulfill(respuesta));
  await ingresar(page);
  await page.goto('/whatsapp');
}

export const ESTADOS: Record<string, Estado> = {
  login: async (page) => {
    await page.goto('/login');
    await expect(page.getByRole('button', { name: 'Ingresar' })).toBeVisible();
  },
  agentes: async (page, request) => {
    await conTurno(page, request);
    await llenar(page, OPERACION);
  },
  'agentes-vacia': async (page, request) => {
    await conTurno(page, request);
  },
  'agentes-registrada': async (page, request) => {
    await conTurno(page, request);
    await registrar(page, OPERACION);
    await expect(page.getByText(/Depósito registrado ✓/)).toBeVisible();
  },
  'agentes-verificando': async (page, request) => {
    await (await porApi(request)).abrirCaja(CAJAS.agentes);
    await page.route('**/api/cajas/sesion-activa/*', () => undefined);
    await ingresar(page);
    await page.goto('/agentes');
    await expect(page.getByText('Verificando su caja…')).toBeVisible();
  },
  'agentes-sin-caja': async (page) => {
    await ingresar(page);
    await page.goto('/agentes');
    await expect(page.getByText('No tiene una caja abierta.')).toBeVisible();
  },
  'agentes-bloqueada': async (page, request) => {
    await (await porApi(request)).abrirCaja(CAJAS.ventas);
    await ingresar(page);
    await page.goto('/agentes');
    await expect(page.getByText(/es SOLO_VENTAS/).first()).toBeVisible();
  },
  'agentes-sin-comprobar': async (page, request) => {
    await (await porApi(request)).abrirCaja(CAJAS.agentes);
    await page.route(/\/api\/cajas(\/\d+)?$/, (route) => route.fulfill({ status: 500, json: {} }));
    await ingresar(page);
    await page.goto('/agentes');
    await expect(page.getByText('No pudimos comprobar el tipo de su caja.')).toBeVisible();
  },
  'agentes-enviando': async (page, request) => {
    await conTurno(page, request);
    await enPost(page, 'colgar');
    await registrar(page, OPERACION);
    await expect(page.getByText(/Registrando…/).first()).toBeVisible();
  },
  'agentes-incierta': async (page, request) => {
    await conTurno(page, request);
    await enPost(page, 'cortar');
    await registrar(page, OPERACION);
    await expect(page.getByText(/No sabemos si se guardó/).first()).toBeVisible();
  },
  'agentes-ya-registrada': async (page, request) => {
    const { api, sesion } = await conTurno(page, request);
    await api.registrar(sesion, '8827334', { monto: 500, comision_cliente: 5 });
    await registrar(page, OPERACION);
    await expect(page.getByText(/ya estaba registrada/).first()).toBeVisible();
  },
  'agentes-duplicada': async (page, request) => {
    const { api, sesion } = await conTurno(page, request);
    await api.registrar(sesion, '8827334', { tipo_operacion: 'RETIRO', monto: 300 });
    await registrar(page, OPERACION);
    await expect(page.getByText(/La referencia 8827334 ya existe: RETIRO/).first()).toBeVisible();
  },
  'agentes-otra-persona': async (page, request) => {
    await conTurno(page, request);
    const otra = await porApi(request, CAJERA);
    await otra.registrar(await otra.abrirCaja(CAJAS.mixta), '8827334', { monto: 500, comision_cliente: 5 });
    await registrar(page, OPERACION);
    await expect(page.getByText(/ya la registró otra persona/).first()).toBeVisible();
  },
  'agentes-oculta': async (page, request) => {
    const { api, sesion } = await conTurno(page, request);
    await api.anular(await api.registrar(sesion, '8827334', { monto: 500 }));
    await registrar(page, OPERACION);
    await expect(page.getByText(/no se ve \(¿anulada\?\)/).first()).toBeVisible({ timeout: 90_000 });
  },
  'agentes-rechazada': async (page, request) => {
    await conTurno(page, request);
    await enPost(page, {
      status: 400,
      json: { statusCode: 400, message: ['monto must not be less than 1'] },
    });
    await registrar(page, OPERACION);
    await expect(page.getByText(/El servidor no la aceptó/).first()).toBeVisible();
  },
  'agentes-sin-conexion': async (page, request) => {
    await conTurno(page, request);
    await sinLinea(page);
    await registrar(page, OPERACION);
    await expect(page.getByText(/No se registró; lo escrito sigue aquí/).first()).toBeVisible();
  },
  'agentes-errores': async (page, request) => {
    await conTurno(page, request);
    await llenar(page, { ...OPERACION, monto: '1,500', referencia: '' });
    await formulario(page).registrar.click();
  },
  'agentes-confirmar': async (page, request) => {
    await conTurno(page, request);
    await registrar(page, { ...OPERACION, monto: '6500' });
    await expect(page.getByRole('button', { name: 'Corregir' })).toBeVisible();
  },
  'agentes-anular': async (page, request) => {
    await conTurno(page, request);
    await page.getByRole('button', { name: 'Anular transacción 7719377' }).click();
    await expect(page.getByRole('dialog', { name: 'Anular transacción' })).toBeVisible();
  },
  'agentes-detalle': async (page, request) => {
    await conTurno(page, request);
    await page.getByRole('link', { name: 'Ver transacción 7719377' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'agentes-reingreso': async (page, request) => {
    await conTurno(page, request);
    await enPost(page, { status: 401, json: { statusCode: 401, message: 'Unauthorized' } });
    await registrar(page, OPERACION);
    await expect(page.getByRole('dialog', { name: 'Su sesión venció' })).toBeVisible();
  },
  'lista-buscada': async (page, request) => {
    await conTurno(page, request);
    await page.getByRole('searchbox', { name: 'Buscar transacciones' }).fill('7719');
    await page.getByRole('table', { name: 'Transacciones' }).scrollIntoViewIfNeeded();
    await expect(page.getByText('SL-2218')).toHaveCount(0);
  },
  cajas: async (page, request) => {
    await (await porApi(request)).abrirCaja(CAJAS.agentes);
    await ingresar(page, ADMIN);
    await page.goto('/cajas');
    await expect(page.getByText('Abierta por otro usuario')).toBeVisible();
  },
  'cajas-operador': async (page, request) => {
    await (await porApi(request)).abrirCaja(CAJAS.agentes);
    await ingresar(page);
    await page.goto('/cajas');
    await expect(page.getByText('Abierta por usted')).toBeVisible();
  },
  'cajas-vacia': async (page) => {
    await page.route('**/api/cajas', (route) => route.fulfill({ json: [] }));
    await ingresar(page, ADMIN);
    await page.goto('/cajas');
    await expect(page.getByText('No hay cajas.')).toBeVisible();
  },
  'cajas-error': async (page) => {
    await page.route('**/api/cajas', (route) => route.fulfill({ status: 409, json: {} }));
    await ingresar(page, ADMIN);
    await page.goto('/cajas');
    await expect(page.getByRole('button', { name: 'Reintentar' })).toBeVisible();
  },
  'cajas-nueva': async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/cajas/nueva');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await expect(page.getByText('Escriba el nombre (3 letras o más)')).toBeVisible();
  },
  'cajas-eliminar': async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/cajas/3/eliminar');
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Eliminar caja' })).toBeVisible();
  },
  'caja-libre': async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/cajas/3');
    await expect(page.getByRole('button', { name: 'Abrir caja' })).toBeVisible();
  },
  'caja-ajena': async (page, request) => {
    await (await porApi(request, CAJERA)).abrirCaja(CAJAS.mixta);
    await ingresar(page);
    await page.goto('/cajas/3');
    await expect(page.getByText('Esta caja está abierta por otro usuario.')).toBeVisible();
  },
  'caja-control': async (page, request) => {
    await conTurno(page, request);
    await page.goto('/cajas/2');
    await expect(page.getByText('Debe haber')).toBeVisible();
  },
  'caja-movimientos': async (page, request) => {
    await conTurno(page, request);
    await page.goto('/cajas/2');
    const movimiento = page.getByRole('form', { name: 'Movimiento de efectivo' });
    await movimiento.getByRole('textbox', { name: 'Monto (Bs)' }).fill('200');
    await movimiento.getByRole('textbox', { name: 'Motivo' }).fill('Cambio que trajo la dueña');
    await movimiento.getByRole('button', { name: 'Registrar movimiento' }).click();
    await expect(page.getByText(/Ingreso registrado/)).toBeVisible();
    await page.getByText('¿De dónde sale cada cifra?').click();
  },
  'caja-contando': async (page, request) => {
    await contando(page, request);
  },
  'caja-veredicto': async (page, request) => {
    await terminado(page, request);
  },
  'caja-cerrada': async (page, request) => {
    await cerrada(page, request);
  },
  'caja-reporte-z': async (page, request) => {
    await cerrada(page, request);
    await page.getByRole('button', { name: 'Imprimir reporte Z' }).click();
    await expect(page.getByRole('article', { name: /^Reporte Z/ })).toBeVisible();
  },
  ajustes: async (page) => {
    await ingresar(page, ADMIN);
    await page.goto('/ajustes');
    await expect(page.getByRole('form', { name: 'Ajustes' })).toBeVisible();
  },
  whatsapp: async (page) => {
    await ingresar(page);
    await page.goto('/whatsapp');
    await expect(page.getByRole('img', { name: 'Código QR para vincular WhatsApp' })).toBeVisible();
  },
  'whatsapp-verificando': async (page) => {
    await conWhatsapp(page, { json: { success: true, message: 'WhatsApp conectado' } });
    await expect(page.getByText('Verificando que se mantenga…')).toBeVisible();
  },
  'whatsapp-conectado': async (page) => {
    await conWhatsapp(page, { json: { success: true, message: 'WhatsApp conectado' } });
    await expect(page.getByText(/^Conectado\./)).toBeVisible({ timeout: 40_000 });
  },
  'whatsapp-sin-respuesta': async (page) => {
    await conWhatsapp(page, { status: 500, json: {} });
    await expect(page.getByRole('alert')).toBeVisible();
  },
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
  resumen: async (page, request) => {
    await conTurno(page, request);
    await page.goto('/resumen');
    await expect(page.getByText('Por entidad y operación')).toBeVisible();
    await expect(page.getByText('Tigo Money').first()).toBeVisible();
  },
  'no-existe': async (page) => {
    await ingresar(page);
    await page.goto('/no-existe');
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  },
};
