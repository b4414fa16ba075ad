/** What a person does at the till, by the fixed accessible names; and what is prepared behind the scenes. */
import { readdirSync } from 'node:fs';
import { expect, type APIRequestContext, type Page } from '@playwright/test';

export const CAJERO = 'cajero@kantuta.demo';
export const CAJERA = 'cajera@kantuta.demo';
export const ADMIN = 'admin@kantuta.demo';
export const CLAVE = 'kantuta123';
/** Ids of the embedded backend's cajas. */
export const CAJAS = { ventas: 1, agentes: 2, mixta: 3 };

/** A connection that lay idle may be closed by the server at the moment it is used: nothing was heard then. */
const OTRA_VEZ = { maxRetries: 1 };

/** Where a page of the app keeps who is signed in. */
const GUARDADA = 'kantuta.sesion';

/** Signed in already, as after a reload. Typing the password is `ingresarAqui`. @param por reaches the API */
export async function ingresar(
  page: Page,
  correo = CAJERO,
  ruta = '/agentes',
  por: APIRequestContext = page.request,
): Promise<void> {
  const login = await por.post('/api/auth/login', {
    ...OTRA_VEZ,
    data: { email: correo, password: CLAVE },
  });
  expect(login.status(), await login.text()).toBe(201);
  const { access_token: token, user } = (await login.json()) as {
    access_token: string;
    user: { id: number; name: string; email: string; role: { nombre: string } };
  };
  const { id, name, email, role } = user;
  const sesion = { token, usuario: { id, name, email, rol: role.nombre } };
  await page.addInitScript(
    ([clave, guardada, vez]) => {
      // Once: who signs out stays out, and a page without an origin has no storage.
      if (location.origin === 'null' || sessionStorage.getItem('e2e') === vez) return;
      sessionStorage.setItem('e2e', vez);
      const ahora = Date.now();
      sessionStorage.setItem(clave, JSON.stringify({ ...guardada, desde: ahora, actividad: ahora }));
    },
    [GUARDADA, sesion, crypto.randomUUID()] as const,
  );
  await page.goto(ruta);
  await expect(page.getByRole('navigation', { name: 'Principal' })).toBeVisible();
}

/** The next person at a page that somebody has left. */
export async function ingresarAqui(page: Page, correo = CAJERO): Promise<void> {
  await page.getByRole('textbox', { name: 'Correo electrónico' }).fill(correo);
  await page.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await expect(page.getByRole('navigation', { name: 'Principal' })).toBeVisible();
}

export interface Operacion {
  tipo: 'Depósito' | 'Retiro' | 'Transferencia QR';
  banco: string;
  monto: string;
  comision?: string;
  referencia: string;
}

export const formulario = (page: Page) => {
  const form = page.getByRole('form', { name: 'Nueva transacción' });
  return {
    form,
    tipo: (nombre: Operacion['tipo']) => form.getByRole('radio', { name: nombre }),
    banco: form.getByRole('combobox', { name: 'Banco' }),
    monto: form.getByRole('textbox', { name: 'Monto (Bs)' }),
    comision: form.getByRole('textbox', { name: 'Comisión al cliente (Bs)' }),
    referencia: form.getByRole('textbox', { name: 'N.º de referencia' }),
    registrar: form.getByRole('button', { name: 'Registrar transacción' }),
  };
};

export async function llenar(page: Page, { tipo, banco, monto, comision, referencia }: Operacion) {
  const campos = formulario(page);
  await campos.tipo(tipo).check({ force: true });
  await campos.banco.fill(banco);
  await campos.banco.press('Enter');
  await campos.monto.fill(monto);
  await campos.comision.fill(comision ?? '');
  await campos.referencia.fill(referencia);
}

/** Fills the form and saves; does not wait for the answer. */
export async function registrar(page: Page, operacion: Operacion): Promise<void> {
  await llenar(page, operacion);
  await formulario(page).registrar.click();
}

export const tabla = (page: Page) => page.getByRole('table', { name: 'Transacciones' });
export const fila = (page: Page, referencia: string) =>
  tabla(page).getByRole('row').filter({ hasText: referencia });

/** The backend as another program sees it, signed in as `correo`. */
export async function porApi(request: APIRequestContext, correo = CAJERO) {
  const login = await request.post('/api/auth/login', {
    ...OTRA_VEZ,
    data: { email: correo, password: CLAVE },
  });
  expect(login.status(), await login.text()).toBe(201);
  const { access_token: token, user } = (await login.json()) as {
    access_token: string;
    user: { id: number };
  };
  const headers = { Authorization: `Bearer ${token}` };
  const usuario = user.id;
  return {
    usuario,
    /** @returns the id of the session */
    abrirCaja: async (idCaja: number): Promise<number> => {
      const data = { id_caja: idCaja, id_usuario: usuario, id_user_create: usuario, monto_inicial: 1000 };
      const respuesta = await request.post('/api/cajas/abrir', { ...OTRA_VEZ, headers, data });
      expect(respuesta.status(), await respuesta.text()).toBe(201);
      return ((await respuesta.json()) as { id: number }).id;
    },
    /** This person's open session and its opening cash in centavos, or null. */
    sesionActiva: async () => {
      const respuesta = await request.get(`/api/cajas/sesion-activa/${usuario}`, { ...OTRA_VEZ, headers });
      if (!respuesta.ok()) return null;
      const { id, monto_inicial: inicial } = (await respuesta.json()) as {
        id: number;
        monto_inicial: string;
      };
      return { id, inicial: Math.round(Number(inicial) * 100) };
    },
    cerrarCaja: async (idSesion: number) => {
      const data = { monto_final_real: 0, id_user_update: usuario };
      const respuesta = await request.patch(`/api/cajas/sesion/${idSesion}/cerrar`, {
        ...OTRA_VEZ,
        headers,
        data,
      });
      expect(respuesta.status()).toBe(200);
    },
    /** `monto` in bolivianos. @returns the id of the row */
    registrar: async (idSesion: number, referencia: string, resto: Record<string, unknown> = {}) => {
      const data = {
        banco: 'BCP',
        tipo_operacion: 'DEPOSITO',
        monto: 100,
        comision_cliente: 0,
        nro_referencia: referencia,
        id_sesion_caja: idSesion,
        id_user_create: usuario,
        ...resto,
      };
      const respuesta = await request.post('/api/agentes', { ...OTRA_VEZ, headers, data });
      expect(respuesta.status()).toBe(201);
      return ((await respuesta.json()) as { id: number }).id;
    },
    /** The active rows whose reference begins so; the backend starts with some weeks of others. */
    transacciones: async (inicio = '') => {
      const respuesta = await request.get('/api/agentes', { ...OTRA_VEZ, headers });
      const filas = (await respuesta.json()) as { id: number; nro_referencia: string; monto: string }[];
      return filas.filter(({ nro_referencia }) => nro_referencia.startsWith(inicio));
    },
    anular: async (id: number) => {
      const respuesta = await request.delete(`/api/agentes/${id}?id_user_update=${usuario}`, {
        ...OTRA_VEZ,
        headers,
      });
      expect(respuesta.status()).toBe(200);
    },
  };
}

/** The caja has been checked: until then the form is drawn, but inert. */
export const tillListo = (page: Page) => expect(formulario(page).form).toHaveAttribute('aria-busy', 'false');

/** Ahead of their need: what opens over the till and the tray and palette after 2 s, the sign-in's code after 5. */
const SOBRE_EL_TILL = ['bandeja-dialog-', 'paleta-dialog-', 'late-dialogs-', 'comprobante-dialog-'];
const DEL_MARCO = ['bandeja-dialog-', 'ingreso-api-', 'paleta-dialog-'];

/**
 * Asked for here, so that nobody waits for the page to do it: a piece that the line did not bring whole is lost
 * until the page is loaded anew.
 */
async function traer(page: Page, trozos: readonly string[]): Promise<void> {
  const archivos = readdirSync('dist/assets').filter((archivo) => archivo.endsWith('.js'));
  const urls = trozos.map((inicio) => archivos.find((archivo) => archivo.startsWith(inicio)) ?? inicio);
  await page.evaluate(
    (nombres) => Promise.all(nombres.map((nombre) => import(`/assets/${nombre}`))).then(() => undefined),
    urls,
  );
}

/** The till's page has what it fetches ahead of its need, as it has a moment after any start. */
export const tillEntero = (page: Page) => traer(page, SOBRE_EL_TILL);

/**
 * The page has all that it fetches ahead of its need, as it has a moment after any start.
 * @param trozos of this page's own pieces the last, by the beginning of their files' names
 */
export const conTodo = (page: Page, ...trozos: string[]) => traer(page, [...DEL_MARCO, ...trozos]);

/** What the shell asks for by itself, a moment after any start. */
const POR_SI_MISMO = [...DEL_MARCO, 'en-vivo-', 'registrar-sw-'];

/** The line goes, once the page itself has asked for everything: whoever is without one says so on the console. */
export async function sinLinea(page: Page, ...trozos: string[]): Promise<void> {
  const pedidos = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  for (const inicio of [...POR_SI_MISMO, ...trozos])
    await expect.poll(async () => (await pedidos()).join()).toContain(`/assets/${inicio}`);
  await conTodo(page, ...trozos);
  await page.context().setOffline(true);
}

/** Signed in, a caja open, the form ready. */
export async function tillAbierto(
  page: Page,
  request: APIRequestContext,
  { correo = CAJERO, caja = CAJAS.agentes } = {},
) {
  const api = await porApi(request, correo);
  const sesion = await api.abrirCaja(caja);
  await ingresar(page, correo);
  await tillListo(page);
  return { api, sesion };
}
