/** The device fails: what could not be kept is said not to be registered, what was kept is never lost in silence. */
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bandeja } from '@/engines/envios/envios';
import { abrirBandeja, cerrarBandeja } from '@/engines/envios/store/envios-db';
import { confirmarOperacion } from '@/engines/envios/operation/confirmar';
import { pedirPersistencia } from '@/engines/envios/work/durability';
import { RITMO } from '@/engines/envios/protocol/pace';
import { aceptarSello } from '@/engines/envios/store/seal';
import { contarApartadas, leerAbiertas } from '@/engines/envios/store/db-transaction';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { NUEVA } from '../agentes/registrar-datos';

Object.assign(RITMO, { disco: 20 });

const NOMBRE = 'kx-outbox@http://localhost:3000';
const con = (nro_referencia: string) => ({ ...NUEVA, datos: { ...NUEVA.datos, nro_referencia } });
const referencias = async () => (await leerAbiertas()).map(({ datos }) => datos.nro_referencia);

beforeEach(async () => {
  await vaciarBandeja();
  aceptarSello();
});
afterEach(vaciarBandeja);

describe('the disk refuses to keep an operation', () => {
  const romper: Record<string, () => void> = {
    'QuotaExceededError on the write': () =>
      void vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError');
      }),
    'the transaction is aborted when it ends': () =>
      void vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function abortar(
        this: IDBObjectStore,
      ) {
        this.transaction.abort();
        // Only its failing is looked at.
        return this.count() as unknown as IDBRequest<IDBValidKey>;
      }),
    'InvalidStateError on a closed database': () =>
      void vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
        throw new DOMException('closed', 'InvalidStateError');
      }),
    'the database cannot be opened': () =>
      void vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('refused', 'UnknownError');
      }),
  };

  test.each(Object.entries(romper))('%s: not kept, and it says so', async (nombre, averiar) => {
    if (nombre !== 'the database cannot be opened') await abrirBandeja();
    averiar();
    expect(await confirmarOperacion(con('D-1'))).toEqual({ tipo: 'no-guardada' });
    vi.restoreAllMocks();
    await cerrarBandeja();
    expect(await referencias()).toEqual([]);
    expect(await confirmarOperacion(con('D-1'))).toMatchObject({ tipo: 'guardada' });
  });
});

const storage = (parte: object) =>
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { storage: parte }));

describe('the browser will not keep it', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('persist() denied is told, and confirming goes on', async () => {
    storage({ persisted: async () => false, persist: async () => false });
    expect(await pedirPersistencia()).toBe('negada');
    expect(await confirmarOperacion(con('D-3'))).toMatchObject({ tipo: 'guardada' });
  });

  test('a private window is told, and nothing is confirmed in it', async () => {
    storage({
      persisted: async () => false,
      persist: async () => false,
      getDirectory: async () => {
        throw new DOMException('private', 'SecurityError');
      },
    });
    await bandeja.leida();
    await vi.waitFor(() => expect(bandeja.getSnapshot().persistencia).toBe('privada'));
    expect(await bandeja.confirmar(con('D-4'))).toEqual({ tipo: 'no-guardada' });
    expect(await referencias()).toEqual([]);
  });
});

test('the site’s data is cleared while the page is open: the loss is told with the list, and accepted', async () => {
  await bandeja.confirmar(con('D-5'));
  await cerrarBandeja();
  await deleteDB(NOMBRE);
  expect(await bandeja.confirmar(con('D-6'))).toEqual({ tipo: 'no-guardada' });
  await vi.waitFor(() => expect(bandeja.getSnapshot().fase).toBe('borrada'));
  const { perdidas } = bandeja.getSnapshot();
  expect(perdidas.map(({ datos }) => datos.nro_referencia)).toEqual(['D-5']);
  await bandeja.aceptarPerdida();
  expect(bandeja.getSnapshot()).toMatchObject({ fase: 'lista', perdidas: [] });
  expect(await bandeja.confirmar(con('D-6'))).toMatchObject({ tipo: 'guardada' });
});

test('and told too when another tab has begun a new database before this one writes', async () => {
  await bandeja.confirmar(con('D-5'));
  await cerrarBandeja();
  await deleteDB(NOMBRE);
  const otra = new BroadcastChannel('kantuta.bandeja');
  // It has read the change, and does not take the empty new one for the old one.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes none
  otra.postMessage({ tipo: 'cambio' });
  await vi.waitFor(() => expect(bandeja.getSnapshot().fase).toBe('borrada'));
  expect(bandeja.getSnapshot().perdidas.map(({ datos }) => datos.nro_referencia)).toEqual(['D-5']);
  otra.close();
});

test('a disk that comes back is found without anybody writing', async () => {
  await bandeja.confirmar(con('D-5'));
  await cerrarBandeja();
  const abrir = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'UnknownError');
  });
  expect(await bandeja.confirmar(con('D-6'))).toEqual({ tipo: 'no-guardada' });
  await vi.waitFor(() => expect(bandeja.getSnapshot().fase).toBe('sin-almacen'));
  abrir.mockRestore();
  await vi.waitFor(() => expect(bandeja.getSnapshot().fase).toBe('lista'));
  expect(bandeja.getSnapshot().operaciones.map(({ datos }) => datos.nro_referencia)).toEqual(['D-5']);
});

test('a record that cannot be read is put aside, keeps its reference, and the others go on', async () => {
  await confirmarOperacion(con('D-7'));
  await confirmarOperacion(con('D-8'));
  const db = await abrirBandeja();
  const rota = (await leerAbiertas()).find(({ datos }) => datos.nro_referencia === 'D-7');
  await db.put('ops', { ...rota, estado: 'INVENTADO' });
  expect(await referencias()).toEqual(['D-8']);
  expect(await contarApartadas()).toBe(1);
  expect(await db.getAll('cuarentena')).toMatchObject([{ fila: { estado: 'INVENTADO', body: rota?.body } }]);
  expect(await confirmarOperacion(con('D-7'))).toMatchObject({ tipo: 'ya-confirmada', abierta: true });
});

test('a newer version upgrades over pending operations: none is lost, the old tab says it is old', async () => {
  await bandeja.confirmar(con('D-9'));
  const antes = await (await abrirBandeja()).getAll('ops');
  const nueva = await openDB(NOMBRE, 3, { upgrade: (db) => void db.createObjectStore('otra') });
  expect(await nueva.getAll('ops')).toEqual(antes);
  expect(await bandeja.confirmar(con('D-10'))).toEqual({ tipo: 'no-guardada' });
  await vi.waitFor(() => expect(bandeja.getSnapshot().fase).toBe('version-nueva'));
  nueva.close();
});
