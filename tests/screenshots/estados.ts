/** How to bring the till into each state worth a picture. Every one starts from a fresh backend and a signed-out page. */
import { expect } from '../e2e/support/fixtures';
import {
  CAJAS,
  CAJERA,
  formulario,
  ingresar,
  llenar,
  porApi,
  registrar,
  sinLinea,
} from '../e2e/support/till';
import { DE_BANDEJA } from './estados-bandeja';
import { DE_CAJAS } from './estados-cajas';
import { DEL_DIA } from './estados-cierre-del-dia';
import { DE_CORTE } from './estados-corte';
import { DE_TARIFAS } from './estados-tarifas';
import { DE_WHATSAPP } from './estados-whatsapp';
import { conTurno, enPost, type Estado } from './preparar';

const OPERACION = {
  tipo: 'Depósito',
  banco: 'BCP',
  monto: '500',
  comision: '5',
  referencia: '8827334',
} as const;

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
    await expect(page.getByText(/ya se usó en una operación que no está activa/).first()).toBeVisible();
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
  'agentes-dialogo-sin-codigo': async (page, request) => {
    await page.route(/\/assets\/late-dialogs-/, (route) => route.abort());
    await conTurno(page, request);
    await page.getByRole('button', { name: 'Anular transacción 7719377' }).click();
    await expect(page.getByRole('dialog', { name: 'No se pudo abrir' })).toBeVisible();
  },
  'pagina-sin-codigo': async (page, request) => {
    await page.route(/\/assets\/cajas-page-/, (route) => route.abort());
    await conTurno(page, request);
    await page.getByRole('link', { name: 'Cajas', exact: true }).click();
    await expect(page.getByText('Esta página no se pudo cargar.')).toBeVisible();
  },
  'agentes-sin-conexion': async (page, request) => {
    await conTurno(page, request);
    await sinLinea(page);
    await registrar(page, OPERACION);
    await expect(page.getByText(/quedó guardada en este equipo y se enviará sola/).first()).toBeVisible();
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
  'agentes-parecida': async (page, request) => {
    await conTurno(page, request);
    await registrar(page, OPERACION);
    await expect(page.getByText(/Depósito registrado ✓/)).toBeVisible();
    await registrar(page, { ...OPERACION, referencia: '08827334' });
    await expect(page.getByRole('dialog', { name: 'Referencia parecida' })).toBeVisible();
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
  ...DE_CAJAS,
  ...DE_CORTE,
  ...DE_WHATSAPP,
  ...DEL_DIA,
  ...DE_TARIFAS,
  ...DE_BANDEJA,
  'no-existe': async (page) => {
    await ingresar(page);
    await page.goto('/no-existe');
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  },
};
