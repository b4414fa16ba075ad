/**
 * The stories of the shop, each by every role: whoever may does it, whoever may not is told. By keys alone, at 360 px, on an
 * API of another origin that answers as the real one was recorded doing.
 */
import type { APIRequestContext, BrowserContextOptions, Page } from '@playwright/test';
import { reducirWhatsapp } from '@/demo/model/whatsapp';
import { grabacion, normalizar } from '../contract/grabaciones';
import { sinFaltas, sinFaltasAhora } from './support/axe';
import { canales } from './support/canales';
import {
  botonCerrar,
  celda,
  corto,
  enPapel,
  EXTRACTO,
  NUESTRAS,
  reabrir,
  reclamarLasDos,
} from './support/dia-bancario';
import { expect, LECTOR, test, type Tienda } from './support/otro-origen';
import {
  contarParaRelevo,
  guardarTarifa,
  llevarAlFormulario,
  pedirCorreccion,
  recibirCon,
  teclear,
} from './support/pasos';
import { contestar, desdeArriba, pulsar, reescribir, tabHasta } from './support/teclado';
import { ADMIN, CAJAS, CAJERA, CAJERO, CLAVE, formulario, ingresar, porApi, tillListo } from './support/till';

const CUENTAS = { Administrador: ADMIN, Operador: CAJERO, Lectura: LECTOR } as const;
type Rol = keyof typeof CUENTAS;
const ROLES: readonly Rol[] = ['Administrador', 'Operador', 'Lectura'];

interface Escena {
  page: Page;
  request: APIRequestContext;
  tienda: Tienda;
  otroNavegador: (opciones?: BrowserContextOptions) => Promise<Page>;
  correo: string;
  entrar: (ruta: string, quien?: string) => Promise<void>;
}
type Historia = (escena: Escena) => Promise<void>;

const TELEFONO = { width: 360, height: 740 };
test.use({ viewport: TELEFONO });
// In one worker: they share the build for the other origin and its server.
test.describe.configure({ mode: 'default' });

const DIA_MS = 86_400_000;
/** The same hour of another day is compared up to this minute. */
const ANTES_MS = 2 * 60_000;

/** Luis and Rosa have a caja each; operations of today, of yesterday and of a week ago, the last two by their date only. */
async function conDia({ request, tienda }: Escena): Promise<void> {
  const luis = await porApi(request);
  const rosa = await porApi(request, CAJERA);
  const deLuis = await luis.abrirCaja(CAJAS.agentes);
  const deRosa = await rosa.abrirCaja(CAJAS.mixta);
  const retiro = { tipo_operacion: 'RETIRO' };
  for (const [api, sesion, referencia, hace, resto] of [
    [luis, deLuis, 'SEMANA-1', 7, { monto: 60, comision_cliente: 10 }],
    [luis, deLuis, 'AYER-L1', 1, { monto: 90, comision_cliente: 6 }],
    [rosa, deRosa, 'AYER-R1', 1, { monto: 200, comision_cliente: 4 }],
    [rosa, deRosa, 'AYER-R2', 1, { monto: 80, comision_cliente: 1, ...retiro }],
    [luis, deLuis, 'HOY-L1', 0, { monto: 6_500, comision_cliente: 12.5 }],
    [luis, deLuis, 'HOY-L2', 0, { monto: 150, comision_cliente: 2, ...retiro }],
    [rosa, deRosa, 'HOY-R1', 0, { monto: 300, comision_cliente: 8, banco: 'Tigo Money' }],
  ] as const) {
    const id = await api.registrar(sesion, referencia, resto);
    const fila = tienda.store.datos.transacciones.find((cada) => cada.id === id);
    if (fila && hace > 0)
      fila.fecha = new Date(Date.parse(fila.fecha) - hace * DIA_MS - ANTES_MS).toISOString();
  }
}

/** The sign-in page, as anybody begins. */
async function ingresarTecleando({ page, correo }: Escena): Promise<void> {
  await page.goto('/');
  await tabHasta(page, page.getByRole('textbox', { name: 'Correo electrónico' }));
  await page.keyboard.type(correo);
  await tabHasta(page, page.getByLabel('Contraseña', { exact: true }));
  await page.keyboard.type(CLAVE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Principal' })).toBeVisible();
}

const noEsSuya =
  (ruta: string, frase = 'No tiene permiso para ver esta página.'): Historia =>
  async ({ page, entrar }) => {
    await entrar(ruta);
    await expect(page.getByText(frase)).toBeVisible();
  };

const ganado = (page: Page) => page.getByRole('region', { name: 'Ganado hoy' });
async function seVeLoGanado(page: Page): Promise<void> {
  await expect(ganado(page).getByText('22,50', { exact: true }).first()).toBeInViewport();
  await expect(ganado(page).getByText(/^Bs\s12,50 más que el \S+ \d+ a esta hora/)).toBeInViewport();
  await expect(ganado(page)).toContainText('Falta la comisión del banco de 3 operaciones.');
}

const cincoSegundos: Record<Rol, Historia> = {
  Administrador: async (escena) => {
    const { page } = escena;
    await conDia(escena);
    await ingresarTecleando(escena);
    await expect(page).toHaveURL(/\/hoy$/);
    await seVeLoGanado(page);
    const atender = page.getByRole('region', { name: 'Por atender' });
    await expect(
      atender.getByRole('link', { name: 'Ver: 1 operación de Bs 5.000,00 o más hoy' }),
    ).toBeVisible();
    await pulsar(page, atender.getByRole('link', { name: /^Conciliar: BCP .* sin conciliar$/ }));
    await expect(page.getByRole('combobox', { name: 'Entidad' })).toHaveValue('BCP');
  },
  Operador: async (escena) => {
    const { page } = escena;
    await ingresarTecleando(escena);
    await expect(page).toHaveURL(/\/agentes$/);
    await expect(page.getByRole('link', { name: 'Hoy', exact: true })).toHaveCount(0);
    await page.goto('/hoy');
    await expect(page.getByText('No tiene permiso para ver esta página.')).toBeVisible();
  },
  Lectura: async (escena) => {
    const { page } = escena;
    await conDia(escena);
    await ingresarTecleando(escena);
    await pulsar(page, page.getByRole('link', { name: 'Hoy', exact: true }));
    await seVeLoGanado(page);
    const atender = page.getByRole('region', { name: 'Por atender' });
    await expect(atender.getByRole('link', { name: 'Ver: WhatsApp sin vincular' })).toBeVisible();
    await expect(atender.getByRole('link', { name: /^(Conciliar|Vincular)/ })).toHaveCount(0);
  },
};

const LUIS = 'Luis Choque Rojas';
const ROSA = 'Rosa Mamani Flores';

/** A caja of another person, from the list of cajas on. */
async function deOtra({ page }: Escena, caja: string, quien: string): Promise<void> {
  const fila = page.getByRole('row', { name: new RegExp(caja) });
  await expect(fila).toContainText(`Abierta por ${quien}`);
  await desdeArriba(page, page.getByRole('link', { name: `Control de ${caja}` }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Esta caja está abierta por ${quien}.`)).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Relevo|Cerrar caja|Corte)/ })).toHaveCount(0);
}

const quienTieneCual: Record<Rol, Historia> = {
  Administrador: async (escena) => {
    const { page, request, tienda, entrar } = escena;
    await conDia(escena);
    const abiertos = canales(page);
    await entrar('/hoy');
    const fila = (nombre: string) =>
      page.getByRole('table', { name: 'Cajas' }).getByRole('row').filter({ hasText: nombre });
    await expect(fila('Caja 02 – Agentes')).toContainText(LUIS);
    await expect(fila('Caja 02 – Agentes')).toContainText('8.530,50');
    await expect(fila('Caja 03 – Mixta')).toContainText(ROSA);
    await expect(fila('Total en gavetas')).toContainText('10.964,00');
    // The live channel of the other origin: nobody asks.
    await expect
      .poll(() => abiertos.map((socket) => new URL(socket.url()).host))
      .toEqual([new URL(tienda.api).host]);
    const rosa = await porApi(request, CAJERA);
    await rosa.cerrarCaja((await rosa.sesionActiva())?.id ?? 0);
    await expect(fila('Caja 03 – Mixta')).toContainText('Nadie');
    await pulsar(page, page.getByRole('link', { name: 'Control de Caja 02 – Agentes' }));
    await expect(page.getByRole('heading', { name: 'Caja 02 – Agentes' })).toBeVisible();
    await expect(page.getByText('Debe haber').locator('xpath=following-sibling::dd')).toHaveText(
      /8\.530,50$/,
    );
  },
  Operador: async (escena) => {
    await conDia(escena);
    await escena.entrar('/cajas');
    await deOtra(escena, 'Caja 03 – Mixta', ROSA);
  },
  Lectura: async (escena) => {
    const { page, entrar } = escena;
    await conDia(escena);
    await entrar('/cajas');
    await deOtra(escena, 'Caja 02 – Agentes', LUIS);
    await page.goto('/cajas/1');
    await expect(page.getByText('Su cuenta puede mirar, pero no abrir cajas.')).toBeVisible();
  },
};

const ayerDeRosa: Historia = async (escena) => {
  const { page, entrar } = escena;
  await conDia(escena);
  await entrar('/agentes');
  await desdeArriba(page, page.getByRole('button', { name: 'Filtros', exact: true }));
  await page.keyboard.press('Enter');
  const hoja = page.getByRole('dialog', { name: 'Filtros' });
  const cajeros = hoja.getByRole('combobox', { name: 'Filtrar por cajero' });
  await tabHasta(page, cajeros, { tecla: 'Shift+Tab' });
  // Their names come a little after the rows.
  await expect(cajeros.getByRole('option', { name: ROSA })).toBeAttached();
  await page.keyboard.type('Rosa');
  await expect(cajeros.locator('option:checked')).toHaveText(ROSA);
  await pulsar(page, hoja.getByRole('button', { name: 'Ayer' }));
  await pulsar(page, hoja.getByRole('button', { name: 'Ver 2 operaciones' }));
  await expect(hoja).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^Ver transacción/ })).toHaveCount(2);
  for (const referencia of ['AYER-R1', 'AYER-R2'])
    await expect(page.getByRole('link', { name: `Ver transacción ${referencia}` })).toBeVisible();
  await pulsar(page, page.locator('summary', { hasText: 'Totales' }), { tecla: 'Shift+Tab' });
  await expect(page.getByLabel('Totales del filtro')).toHaveText(
    /^Entra\+ Bs\s200,00Sale− Bs\s80,00.*Com\. clienteBs\s5,00.*Operaciones2$/,
  );
};

const relevo =
  (ajenas: boolean): Historia =>
  async ({ page, request, tienda, correo, entrar }) => {
    const api = await porApi(request, correo);
    const sesion = await api.abrirCaja(CAJAS.agentes);
    const inicial = (await api.sesionActiva())?.inicial ?? 0;
    await entrar('/cajas/2');
    const caja = 'Caja 02 – Agentes';
    const contado = String(inicial / 100 - 100);
    const dialogo = await contarParaRelevo(page, { caja, contado, motivo: 'Cambio mal dado' });
    if (ajenas) {
      await recibirCon(page, dialogo, LECTOR, CLAVE);
      await expect(dialogo.getByText('Esa cuenta solo mira: no puede recibir una caja.')).toBeVisible();
      await recibirCon(page, dialogo, CAJERA, 'otra clave');
      await expect(dialogo.getByText('Correo o contraseña incorrectos.')).toBeVisible();
    }
    await recibirCon(page, dialogo, CAJERA, CLAVE);
    await expect(page.getByText('Abra la caja para recibirla.')).toBeVisible();
    await desdeArriba(page, page.getByRole('button', { name: 'Abrir caja' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Relevo hecho ✓')).toBeVisible();
    const rosa = await porApi(request, CAJERA);
    const suyas = tienda.store.datos.sesiones.filter(({ id_caja }) => id_caja === CAJAS.agentes);
    expect(
      suyas.map(({ id, id_usuario, estado_sesion, monto_final_real }) => ({
        id,
        id_usuario,
        estado_sesion,
        monto_final_real,
      })),
    ).toEqual([
      { id: sesion, id_usuario: api.usuario, estado_sesion: 'CERRADA', monto_final_real: inicial - 10_000 },
      { id: expect.any(Number), id_usuario: rosa.usuario, estado_sesion: 'ABIERTA', monto_final_real: null },
    ]);
  };

const activas = ({ store }: Tienda) =>
  store.datos.transacciones
    .filter(({ estado }) => estado)
    .map(({ nro_referencia, monto }) => `${nro_referencia} ${monto / 100}`);

/** Left at the question, left in the form, and cut between its two writes: never two rows in silence, never none. */
const correccion =
  (terminar: (escena: Escena, id: number) => Promise<void>): Historia =>
  async (escena) => {
    const { page, request, tienda, correo, entrar } = escena;
    const api = await porApi(request, correo);
    const id = await api.registrar(await api.abrirCaja(CAJAS.agentes), 'MAL-1', { monto: 500 });
    await entrar('/agentes');
    await tillListo(page);
    await pedirCorreccion(page, 'MAL-1');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await llevarAlFormulario(page, await pedirCorreccion(page, 'MAL-1'), 'Monto mal leído');
    await expect(page.getByText(`Corrige la N.º ${id}: Depósito · BCP`)).toBeVisible();
    await page.reload();
    await tillListo(page);
    expect(activas(tienda)).toEqual(['MAL-1 500']);
    const corrige = page.getByText(`Corrige la N.º ${id}: Depósito · BCP`);
    if (!(await corrige.isVisible()))
      await llevarAlFormulario(page, await pedirCorreccion(page, 'MAL-1'), 'Monto mal leído');
    const anular = (url: URL) => url.href === `${tienda.api}/agentes/${id}`;
    await page.route(anular, (route) =>
      route.request().method() === 'DELETE'
        ? route.fulfill({ status: 503, headers: { 'Access-Control-Allow-Origin': '*' } })
        : route.fallback(),
    );
    await reescribir(page, formulario(page).monto, '550');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Pendientes (1)' })).toBeVisible();
    await expect.poll(() => activas(tienda)).toEqual(['MAL-1 500', 'MAL-1-1 550']);
    await terminar({ ...escena, page }, id);
    await expect.poll(() => activas(tienda)).toEqual(['MAL-1-1 550']);
    await expect(page.getByRole('button', { name: 'Pendientes (0)' })).toBeVisible();
  };

const sinActos: Historia = async (escena) => {
  const { page, entrar } = escena;
  await conDia(escena);
  await entrar('/agentes');
  await expect(page.getByText('Su cuenta solo puede consultar.')).toBeVisible();
  await pulsar(page, page.getByRole('link', { name: 'Ver transacción HOY-L1' }), { tecla: 'Shift+Tab' });
  const detalle = page.getByRole('dialog', { name: /^Depósito N\.º/ });
  await expect(detalle).toContainText('6.500,00');
  await expect(detalle.getByRole('button', { name: 'Imprimir' })).toBeVisible();
  await expect(detalle.getByRole('button', { name: /^(Corregir|Anular)$/ })).toHaveCount(0);
};

async function conTarifa({ page, entrar }: Escena): Promise<void> {
  await entrar('/tarifas', ADMIN);
  await guardarTarifa(page);
}
async function enElTill({ page, request, correo, entrar }: Escena): Promise<void> {
  await (await porApi(request, correo)).abrirCaja(CAJAS.agentes);
  await entrar('/agentes');
  await tillListo(page);
  await tabHasta(page, formulario(page).banco);
  await page.keyboard.type('BCP');
  await page.keyboard.press('Enter');
}
const comisiones = ({ store }: Tienda) =>
  store.datos.transacciones.map(({ nro_referencia, comision_cliente }) => [nro_referencia, comision_cliente]);

const tarifa: Record<Rol, Historia> = {
  Administrador: async (escena) => {
    const { page, tienda } = escena;
    await conTarifa(escena);
    await enElTill(escena);
    await teclear(page, { monto: '500', referencia: 'TAR-1' });
    await expect(formulario(page).comision).toHaveValue('6,00');
    await page.keyboard.press('Enter');
    await expect.poll(() => comisiones(tienda)).toEqual([['TAR-1', 600]]);
  },
  Operador: async (escena) => {
    const { page, tienda } = escena;
    await conTarifa(escena);
    await enElTill(escena);
    await teclear(page, { monto: '500', referencia: 'TAR-2', comision: '4' });
    await expect(page.getByRole('button', { name: 'Usar 6,00' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect.poll(() => comisiones(tienda)).toEqual([['TAR-2', 400]]);
    await page.goto('/tarifas');
    await expect(page.getByText('Solo un Administrador puede ver esta página.')).toBeVisible();
  },
  Lectura: noEsSuya('/tarifas', 'Solo un Administrador puede ver esta página.'),
};

const codigo = async (page: Page): Promise<string> =>
  (await page.getByRole('region', { name: 'Reglas de la tienda' }).locator('strong').innerText()).trim();

const aOtroPerfil: Historia = async ({ page, request, otroNavegador, entrar }) => {
  await entrar('/ajustes');
  await tabHasta(page, page.getByRole('checkbox', { name: 'Conteo ciego al cerrar' }));
  await page.keyboard.press('Space');
  await pulsar(page, page.getByRole('button', { name: 'Guardar ajustes' }));
  await expect(page.getByText(/Ajustes guardados ✓/)).toBeVisible();
  const alla = await codigo(page);
  await desdeArriba(page, page.getByRole('button', { name: 'Llevar a otro equipo' }));
  await page.keyboard.press('Enter');
  const texto = await page.getByRole('textbox', { name: 'Texto para pegar' }).inputValue();

  const otra = await otroNavegador({ viewport: TELEFONO });
  await ingresar(otra, ADMIN, '/ajustes', request);
  expect(await codigo(otra)).not.toBe(alla);
  await pulsar(otra, otra.getByRole('button', { name: 'Tomar de otro equipo' }));
  await tabHasta(otra, otra.getByRole('textbox', { name: 'O el texto copiado' }));
  await otra.keyboard.insertText(texto);
  await pulsar(otra, otra.getByRole('button', { name: 'Ver diferencias' }));
  const cambios = otra.getByRole('dialog', { name: 'Qué cambia en este equipo' });
  await expect(cambios.getByRole('listitem')).toHaveText(['Conteo ciego al cerrar: Sí → No']);
  await tabHasta(otra, cambios.getByRole('button', { name: 'Tomar estas reglas' }));
  await contestar(otra, cambios);
  await expect(otra.getByText(/^Se tomaron de otro equipo: /)).toBeVisible();
  expect(await codigo(otra)).toBe(alla);
  await bien(otra);
};

const NUMERO = '71234567';
const comprobante: Historia = async (escena) => {
  const { page, tienda, entrar } = escena;
  await conDia(escena);
  await entrar('/agentes');
  await pulsar(page, page.getByRole('link', { name: 'Ver transacción HOY-L1' }), { tecla: 'Shift+Tab' });
  await pulsar(page, page.getByRole('dialog').getByRole('button', { name: 'Enviar por WhatsApp' }), {
    tecla: 'Shift+Tab',
  });
  const dialogo = page.getByRole('dialog', { name: 'Comprobante por WhatsApp' });
  await expect(dialogo.getByRole('note', { name: 'Mensaje' })).toContainText('Referencia: HOY-L1');
  await page.keyboard.type(NUMERO);
  await page.keyboard.press('Enter');
  await expect(dialogo.getByRole('alert')).toContainText('el WhatsApp de la tienda no está vinculado');
  const { status, body } = grabacion('whatsapp-send-invalido').response;
  const enviar = (url: URL) => url.href === `${tienda.api}/whatsapp/send`;
  await page.route(enviar, (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status, json: body, headers: { 'Access-Control-Allow-Origin': '*' } })
      : route.fallback(),
  );
  await pulsar(page, dialogo.getByRole('button', { name: 'Enviar' }));
  await expect(dialogo.getByRole('alert')).toContainText('el sistema no aceptó ese número');
  await page.unroute(enviar);
  const { datos } = tienda.store;
  datos.whatsapp = reducirWhatsapp(datos.whatsapp, 'escanear', Date.now());
  await pulsar(page, dialogo.getByRole('button', { name: 'Enviar' }));
  await expect(dialogo.getByRole('status')).toHaveText(`Enviado por WhatsApp al +591 ${NUMERO}.`);
};

/** Settled and closed, by the calendar and the file. */
async function cerrado({ page, request, correo, entrar }: Escena) {
  const api = await porApi(request, correo);
  const sesion = await api.abrirCaja(CAJAS.agentes);
  for (const [referencia, resto] of NUESTRAS) await api.registrar(sesion, referencia, resto);
  await entrar('/conciliacion');
  await desdeArriba(page, celda(page, 'sin extracto'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Fecha' })).toHaveValue(enPapel);
  const elegir = page.waitForEvent('filechooser');
  await pulsar(page, page.getByLabel('Extracto del banco'));
  await (await elegir).setFiles(EXTRACTO);
  await reclamarLasDos(page);
  await desdeArriba(page, botonCerrar(page));
  await page.keyboard.press('Enter');
  const pregunta = page.getByRole('dialog', { name: 'Cerrar el día' });
  await expect(pregunta.getByRole('button', { name: 'Cerrar el día' })).toBeFocused();
  await contestar(page, pregunta);
  await expect(page.getByRole('region', { name: 'Día cerrado' })).toContainText('Versión 1');
  return { api, sesion };
}

const diaBancario: Record<Rol, Historia> = {
  Administrador: async (escena) => {
    const { page, entrar } = escena;
    const { api, sesion } = await cerrado(escena);
    await api.registrar(sesion, 'TARDE-1', { monto: 40 });
    await entrar('/hoy');
    const atender = page.getByRole('region', { name: 'Por atender' });
    await pulsar(page, atender.getByRole('link', { name: `Revisar: BCP ${corto} cambió tras el cierre` }));
    await expect(page.getByRole('region', { name: 'Día cerrado' })).toContainText(
      /Cambió después del cierre: una nueva, Depósito TARDE-1 de Bs\s40,00\./,
    );
    await reabrir(page, 'Llegó otra');
    await page.goto('/hoy');
    await expect(
      atender.getByRole('link', { name: `Conciliar: BCP ${corto} reabierto, sin cerrar` }),
    ).toBeVisible();
  },
  Operador: async (escena) => {
    await cerrado(escena);
    await reabrir(escena.page, 'Respondió el banco');
    await expect(escena.page.getByRole('combobox', { name: 'Estado de la fila 1' })).toBeEnabled();
  },
  Lectura: noEsSuya('/conciliacion'),
};

const paletaYAyuda =
  (busca: string, halla: RegExp, { noEs, queda }: { noEs: string; queda: RegExp[] }): Historia =>
  async (escena) => {
    const { page, entrar } = escena;
    await conDia(escena);
    await entrar('/cajas');
    await expect(page.getByRole('heading', { name: 'Cajas', level: 1 })).toBeVisible();
    const paleta = page.getByRole('dialog', { name: 'Buscar o ir a' });
    const opciones = paleta.getByRole('option');
    await page.keyboard.press('Control+k');
    await expect(paleta.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(noEs);
    await expect(opciones).toHaveText(queda);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(busca);
    await expect(opciones.first()).toHaveText(halla);
    await expect(opciones.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(paleta).toHaveCount(0);
    await page.keyboard.press('F1');
    const ayuda = page.getByRole('dialog', { name: 'Ayuda' });
    await expect(ayuda.getByRole('searchbox', { name: 'Buscar en la ayuda' })).toBeFocused();
    await page.keyboard.type('no cuadra');
    await expect(ayuda.getByRole('region', { name: 'Si algo anda mal' })).toBeVisible();
  };

async function bien(page: Page, mirar: typeof sinFaltas = sinFaltasAhora): Promise<void> {
  await mirar(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(TELEFONO.width);
}

const HISTORIAS: Record<string, Record<Rol, Historia>> = {
  'the five-second question': cincoSegundos,
  'who holds which caja': quienTieneCual,
  'yesterday’s operations of a cashier': {
    Administrador: ayerDeRosa,
    Operador: ayerDeRosa,
    Lectura: ayerDeRosa,
  },
  'a relevo': {
    Administrador: relevo(false),
    Operador: relevo(true),
    Lectura: async (escena) => {
      await conDia(escena);
      await escena.entrar('/cajas');
      await deOtra(escena, 'Caja 02 – Agentes', LUIS);
    },
  },
  'a correction interrupted at each step': {
    Administrador: correccion(async ({ page }, id) => {
      await page.goto('/hoy');
      const falta = `Falta anular la N.º ${id}`;
      await pulsar(page, page.getByRole('link', { name: `Ver: ${falta}` }));
      const caso = page.getByRole('listitem', { name: falta });
      await expect(caso).toContainText('hasta que se anule, cuentan las dos');
      await page.unrouteAll();
      await pulsar(page, caso.getByRole('button', { name: `Anular la N.º ${id}` }));
      await expect(caso).toHaveCount(0);
      await page.keyboard.press('Escape');
    }),
    Operador: correccion(async ({ page }) => {
      await page.unrouteAll();
      await page.reload();
    }),
    Lectura: sinActos,
  },
  'a tariff proposed and overridden': tarifa,
  'settings carried to a second profile': {
    Administrador: aOtroPerfil,
    Operador: noEsSuya('/ajustes'),
    Lectura: noEsSuya('/ajustes'),
  },
  'a voucher not linked, refused, sent': {
    Administrador: comprobante,
    Operador: comprobante,
    Lectura: comprobante,
  },
  'a bank-day closed and reopened': diaBancario,
  'palette and help': {
    Administrador: paletaYAyuda('tarifas', /^Tarifas/, { noEs: 'zq', queda: [] }),
    Operador: paletaYAyuda('retiro', /^Nueva transacción de retiro/, {
      noEs: 'tarifas',
      queda: [/^Buscar «tarifas» en la lista/],
    }),
    Lectura: paletaYAyuda('resumen', /^Resumen/, {
      noEs: 'nueva transacción',
      queda: [/^Buscar «nueva transacción» en la lista/],
    }),
  },
};

/** Recordings that need no row and nobody signed in. */
const SIN_NADA = [
  'cors-preflight-agentes-post',
  'cors-preflight-agentes-delete',
  'cors-get-401',
  'ruta-inexistente-404-sin-token',
  'auth-login-cuerpo-vacio',
  'auth-login-json-roto',
  'auth-login-correo-desconocido',
  'auth-refresh-sin-cabecera',
  'whatsapp-send-invalido',
  'whatsapp-send-sin-conexion',
];

test('what answers over HTTP answers as the real one was recorded', async ({ request, tienda }) => {
  expect(new URL(tienda.api).origin).not.toBe(new URL(tienda.url).origin);
  const preguntar = async (nombre: string, data: string) => {
    const { request: pedido, response } = grabacion(nombre);
    const { method, path, headers } = pedido;
    const respuesta = await request.fetch(path, { method, headers: headers ?? {}, data: Buffer.from(data) });
    const suyas = respuesta.headers();
    const texto = await respuesta.text();
    expect([
      nombre,
      respuesta.status(),
      suyas['access-control-allow-origin'],
      suyas['access-control-allow-methods'],
      suyas['access-control-expose-headers'],
      suyas['content-encoding'],
      normalizar(suyas['content-type']?.startsWith('application/json') ? JSON.parse(texto) : texto),
    ]).toEqual([
      nombre,
      response.status,
      response.headers['access-control-allow-origin'],
      response.headers['access-control-allow-methods'],
      undefined,
      undefined,
      normalizar(response.body),
    ]);
  };
  for (const nombre of SIN_NADA) {
    const { body, body_raw: crudo } = grabacion(nombre).request;
    await preguntar(nombre, crudo ?? (body === undefined ? '' : JSON.stringify(body)));
  }
  await preguntar('agentes-post-cuerpo-150kb', JSON.stringify({ banco: 'x'.repeat(150_000) }));
});

for (const [nombre, porRol] of Object.entries(HISTORIAS))
  for (const rol of ROLES)
    test(`${nombre}: ${rol}`, async ({ page, request, tienda, otroNavegador }) => {
      const correo = CUENTAS[rol];
      const entrar = (ruta: string, quien: string = correo) => ingresar(page, quien, ruta, request);
      await porRol[rol]({ page, request, tienda, otroNavegador, correo, entrar });
      // Both themes once for each story: its last page is mostly the same whoever sees it.
      await bien(page, rol === 'Administrador' ? sinFaltas : sinFaltasAhora);
    });
