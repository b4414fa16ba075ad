/** The till behind the fault proxy; `request` goes round it, as another program on another network would. */
import { expect, type Page } from '@playwright/test';
import { esLista } from '../../support/fallos/pedido';
import { iniciarProxy, type Proxy } from '../../support/fallos/proxy';
import { test as base } from './fixtures';
import { gaveta, violaciones, type Disco } from './invariantes';
import type { FilaGuardada } from './servidor';
import { ingresar, porApi, tillListo, type Operacion, tillEntero } from './till';

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

/** The outbox as it is on the disk. */
export const enDisco = (page: Page) =>
  page.evaluate(async (): Promise<Disco> => {
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
    const ops = await todo<Disco['ops'][number]>('ops');
    const journal = await todo<Disco['registros'][number] & { tipo: string }>('journal');
    db.close();
    return { ops, registros: journal.filter(({ tipo }) => tipo === 'registro') };
  });

/** The tray is empty but for `abiertas` (INV10, 11), and the invariants hold. */
export async function cumple(
  { page, api, sesion, nuevas }: Till,
  red: Pick<Proxy, 'pedidos'>,
  confirmadas: readonly Operacion[],
  abiertas: Record<string, string> = {},
): Promise<void> {
  await expect
    .poll(async () =>
      Object.fromEntries(
        (await enDisco(page)).ops.map(({ datos, estado }) => [datos.nro_referencia, estado]),
      ),
    )
    .toEqual(abiertas);
  const disco = await enDisco(page);
  const filas = nuevas();
  const { pedidos } = red;
  expect(
    violaciones({ ...disco, usuario: api.usuario, sesion, filas, pedidos, confirmadas, abiertas }),
  ).toEqual([]);
}

/** The drawer on the screen is the one that rows and disk make (INV9). Walks there as a person does. */
async function cuadra({ page, sesion, nuevas }: Till, inicial: number): Promise<void> {
  await page.locator('header a[data-till]').click();
  const cifra = page.getByText('Debe haber').locator('xpath=following-sibling::dd');
  await expect
    .poll(async () => {
      const { ops } = await enDisco(page);
      const debe = (gaveta(inicial, sesion, nuevas(), ops) / 100).toFixed(2).replace('.', ',');
      const dice = (await cifra.allTextContents()).join().replaceAll('.', '').replace(/^Bs\s/, '');
      return dice === debe ? '' : `says ${dice}, must be ${debe}`;
    })
    .toBe('');
}
export const tira = (page: Page) => page.locator('[data-strip]');

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

/**
 * The till, opened anew under Playwright's clock. Put under a page that runs, that clock stands at 1970 for a moment, and a
 * clock that was set back locks the till.
 */
export async function conReloj(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.clock.install();
  await page.goto('/agentes');
  await tillListo(page);
}

/** The line goes; before, what the till fetches ahead of its need has come, as it has a moment after any start. */
export async function cortar(page: Page, red: Proxy): Promise<void> {
  await tillEntero(page);
  await red.bajar();
}

/** A line that is cut on purpose also cuts what the page fetches ahead of its need, the service worker's script among it. */
const ES_DE_LA_LINEA =
  /^console\.error: (?:Failed to load resource: net::ERR_|An unknown error occurred when fetching the script|WebSocket connection to '.*' failed: (?:.*net::ERR_|Connection closed before receiving a handshake))/;

/** What the app itself did wrong. */
export const propias = (faltas: readonly string[]): string[] =>
  faltas.filter((falta) => !ES_DE_LA_LINEA.test(falta));

export const test = base.extend<Fixtures>({
  faltas: async ({}, use) => {
    const faltas: string[] = [];
    await use(faltas);
    expect(propias(faltas)).toEqual([]);
  },
  red: async ({ servidor }, use) => {
    await servidor.reiniciar();
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
  till: async ({ page, request, servidor, red }, use, prueba) => {
    const api = await porApi(request);
    const sesion = await api.abrirCaja(2);
    await ingresar(page);
    await tillListo(page);
    await expect.poll(() => red.pedidos.some((pedido) => esLista(pedido) && pedido.fin !== null)).toBe(true);
    const antes = new Set(servidor.filas().map(({ id }) => id));
    const till = { page, api, sesion, nuevas: () => servidor.filas().filter(({ id }) => !antes.has(id)) };
    await use(till);
    // Whatever the test was about, as long as there is a drawer to look at.
    if (prueba.status !== 'passed' || page.isClosed()) return;
    const activa = await api.sesionActiva();
    if (activa?.id !== sesion) return;
    red.sanar();
    await cuadra(till, activa.inicial);
  },
});

export { expect } from '@playwright/test';
