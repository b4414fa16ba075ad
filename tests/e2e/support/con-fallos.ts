/** The till behind the fault proxy; `request` goes round it, as another program on another network would. */
import { expect, type Page } from '@playwright/test';
import { esLista, esRegistro, type Pedido } from '../../support/fallos/pedido';
import { iniciarProxy, type Proxy } from '../../support/fallos/proxy';
import { test as base } from './fixtures';
import type { FilaGuardada } from './servidor';
import { ingresar, porApi, tillListo, type Operacion } from './till';

interface Fixtures {
  red: Proxy;
  /** Signed in, a caja open, the form ready, and the list that it looks in loaded. */
  till: Till;
}

export interface Till {
  page: Page;
  api: Awaited<ReturnType<typeof porApi>>;
  sesion: number;
  /** Rows written since the till was opened; annulled ones too. */
  nuevas: () => FilaGuardada[];
}

const TIPOS = { Depósito: 'DEPOSITO', Retiro: 'RETIRO', 'Transferencia QR': 'TRANSFERENCIA_QR' } as const;
const centavosDe = (texto = '0'): number => Math.round(Number(texto.replace(',', '.')) * 100);

/** What one confirmed operation must be on the server. */
const esperada = (operacion: Operacion, { sesion, api }: Pick<Till, 'sesion' | 'api'>) => ({
  banco: operacion.banco,
  tipo_operacion: TIPOS[operacion.tipo],
  monto: centavosDe(operacion.monto),
  comision_cliente: centavosDe(operacion.comision),
  nro_referencia: operacion.referencia,
  id_sesion_caja: sesion,
  id_user_create: api.usuario,
});

/** The outbox as it is on the disk. */
export const enDisco = (page: Page) =>
  page.evaluate(async () => {
    const nombre = (await indexedDB.databases()).find((una) => una.name?.startsWith('kx-outbox@'))?.name;
    if (nombre === undefined) return { ops: [], registros: [] };
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const pedido = indexedDB.open(nombre);
      pedido.addEventListener('success', () => resolve(pedido.result));
      pedido.addEventListener('error', () => reject(pedido.error ?? new Error(nombre)));
    });
    const todo = <T>(almacen: string) =>
      new Promise<T[]>((resolve, reject) => {
        const pedido = db.transaction(almacen).objectStore(almacen).getAll();
        // Written by the app under test.
        pedido.addEventListener('success', () => resolve(pedido.result as T[]));
        pedido.addEventListener('error', () => reject(pedido.error ?? new Error(almacen)));
      });
    const ops = await todo<{ estado: string; datos: { nro_referencia: string }; serverId: number | null }>(
      'ops',
    );
    const journal = await todo<{
      tipo: string;
      resultado?: string;
      serverId?: number | null;
      refKey?: string;
    }>('journal');
    db.close();
    return { ops, registros: journal.filter(({ tipo }) => tipo === 'registro') };
  });

/**
 * The invariants that hold whatever happened: every row is one that was confirmed, under its person and its session, and
 * there is one (INV1, 7, 8); all attempts carried the same bytes (INV6); what the journal calls registered exists (INV2);
 * nothing that was confirmed is gone from this device (INV3); the tray is empty but for `abiertas` (INV10, 11).
 */
export async function cumple(
  till: Till,
  red: Proxy,
  confirmadas: readonly Operacion[],
  abiertas: Record<string, string> = {},
): Promise<void> {
  const { page, nuevas } = till;
  await expect
    .poll(async () =>
      Object.fromEntries(
        (await enDisco(page)).ops.map(({ datos, estado }) => [datos.nro_referencia, estado]),
      ),
    )
    .toEqual(abiertas);
  const { ops, registros } = await enDisco(page);
  const filas = nuevas().filter(({ id_user_create: uid }) => uid === till.api.usuario);
  for (const fila of filas) {
    const suya = confirmadas.find(({ referencia }) => referencia === fila.nro_referencia);
    expect(fila).toMatchObject(esperada(suya ?? { ...NADIE, referencia: fila.nro_referencia }, till));
  }
  for (const { referencia } of confirmadas) {
    const veces = filas.filter(({ nro_referencia: ref }) => ref === referencia).length;
    if (abiertas[referencia] === undefined) expect({ referencia, veces }).toEqual({ referencia, veces: 1 });
    else expect(veces).toBeLessThanOrEqual(1);
    const aqui =
      ops.some(({ datos }) => datos.nro_referencia === referencia) ||
      registros.some(({ refKey }) => refKey === referencia.toUpperCase());
    expect({ referencia, aqui }).toEqual({ referencia, aqui: true });
    const cuerpos = new Set(
      red.pedidos
        .filter(esRegistro)
        .map(({ cuerpo }) => cuerpo)
        .filter((cuerpo) => cuerpo.includes(JSON.stringify(referencia))),
    );
    expect(cuerpos.size).toBeLessThanOrEqual(1);
  }
  // What was delivered left under the token of the person in its body (R6, INV8).
  for (const pedido of red.pedidos.filter(esRegistro))
    expect(JSON.parse(pedido.cuerpo)).toMatchObject({ id_user_create: portador(pedido) });
  const ids = new Set(nuevas().map(({ id }) => id));
  for (const { resultado, serverId } of registros)
    if (resultado === 'registrada' || resultado === 'ya-registrada') expect(ids).toContain(serverId);
}

/** Whose token a request carried. */
function portador({ headers }: Pedido): unknown {
  const [, claims = ''] = (headers.authorization ?? '').split('.');
  return (JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { sub: unknown }).sub;
}

/** Makes a row that nobody confirmed stand out. */
const NADIE: Operacion = { tipo: 'Depósito', banco: '(nobody confirmed it)', monto: '0', referencia: '' };

export const tira = (page: Page) => page.locator('.entry-status');

/** Seconds of the network's own timeouts become tenths: an XMLHttpRequest's timeout is no timer that a clock could move. */
export const conPlazosCortos = (page: Page) =>
  page.addInitScript(() => {
    const propio = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'timeout');
    Object.defineProperty(XMLHttpRequest.prototype, 'timeout', {
      ...propio,
      set(this: XMLHttpRequest, ms: number) {
        propio?.set?.call(this, ms / 10);
      },
    });
  });

/** The line goes; before, what the page fetches ahead of its need has come, as it has a moment after any start. */
export async function cortar(page: Page, red: Proxy): Promise<void> {
  await page.waitForLoadState('networkidle');
  await red.bajar();
}

/** A line that is cut on purpose also cuts what the page fetches ahead of its need. */
const ES_DE_LA_LINEA =
  /^console\.error: (?:Failed to load resource: net::ERR_|WebSocket connection to '.*' failed: .*net::ERR_)/;

export const test = base.extend<Fixtures>({
  faltas: async ({}, use) => {
    const faltas: string[] = [];
    await use(faltas);
    expect(faltas.filter((falta) => !ES_DE_LA_LINEA.test(falta))).toEqual([]);
  },
  red: async ({ servidor }, use) => {
    servidor.reiniciar();
    const red = await iniciarProxy(servidor.url);
    await use(red);
    await red.parar();
  },
  baseURL: async ({ red }, use) => use(red.url),
  request: async ({ playwright, servidor }, use) => {
    const directo = await playwright.request.newContext({ baseURL: servidor.url });
    await use(directo);
    await directo.dispose();
  },
  till: async ({ page, request, servidor, red }, use) => {
    const api = await porApi(request);
    const sesion = await api.abrirCaja(2);
    await ingresar(page);
    await page.goto('/agentes');
    await tillListo(page);
    await expect.poll(() => red.pedidos.some((pedido) => esLista(pedido) && pedido.fin !== null)).toBe(true);
    const antes = new Set(servidor.filas().map(({ id }) => id));
    await use({ page, api, sesion, nuevas: () => servidor.filas().filter(({ id }) => !antes.has(id)) });
  },
});

export { expect } from '@playwright/test';
