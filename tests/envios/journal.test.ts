/** The local trail: kept on disk in order, read back as untrusted, ninety days, ready for newer versions. */
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { abrirBandeja, cerrarBandeja } from '@/engines/envios/store/envios-db';
import { nuevoEventoId, primerIdDesde } from '@/engines/envios/journal/evento-id';
import type { EventoAnulacion } from '@/engines/envios/journal/evento';
import { anotarEnBitacora, leerAnulaciones, leerBitacora } from '@/engines/envios/journal/journal';
import { centavos } from '@/lib/monto';

const NOMBRE = 'kx-outbox@http://localhost:3000';
const DIA_MS = 86_400_000;

const fila = (id: number, nro_referencia = `REF-${id}`) => ({
  id,
  estado: true,
  id_user_create: 2,
  id_user_update: null,
  created_at: 1_795_449_600_000,
  updated_at: 1_795_449_600_000,
  banco: 'BCP',
  tipo_operacion: 'DEPOSITO' as const,
  monto: centavos(50_000),
  comision_cliente: centavos(500),
  comision_banco: centavos(0),
  nro_referencia,
  url_comprobante: null,
  fecha: 1_795_449_600_000,
  id_sesion_caja: 101,
});

const anular = (id: number, opId: string, resultado: EventoAnulacion['resultado'], motivo = 'Se equivocó') =>
  anotarEnBitacora({
    tipo: 'anulacion',
    opId,
    uid: 2,
    usuario: 'Luis',
    serverId: id,
    resultado,
    motivo,
    datos: fila(id),
  });

const intento = (nro_referencia: string, opId = 'op-1') =>
  anotarEnBitacora({
    tipo: 'registro',
    opId,
    uid: 2,
    usuario: 'Luis',
    serverId: null,
    resultado: 'desconocida',
    datos: {
      banco: 'BCP',
      tipo_operacion: 'RETIRO',
      monto: centavos(30_000),
      comision_cliente: centavos(0),
      nro_referencia,
      id_sesion_caja: 101,
      id_user_create: 2,
    },
  });

const crudo = async (filas: unknown[]) => {
  const tx = (await abrirBandeja()).transaction('journal', 'readwrite');
  await Promise.all([...filas.map((cada) => tx.store.add(cada)), tx.done]);
};

const operaciones = async (filtro: Parameters<typeof leerBitacora>[0]) =>
  (await leerBitacora(filtro)).eventos.map(({ opId }) => opId);

const resumen = async () =>
  (await leerAnulaciones()).map(({ transaccion, resultado, motivo }) => [
    transaccion.id,
    resultado,
    motivo,
    transaccion.estado,
  ]);

const filaVacia = (ms: number) => ({ eventoId: primerIdDesde(ms) });

beforeEach(async () => {
  await cerrarBandeja();
  await deleteDB(NOMBRE);
});
afterEach(cerrarBandeja);

describe('writing', () => {
  test('is durable before it says so, with the key and the session derived', async () => {
    const transaccion = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await anular(5123, 'op-1', 'pedida', 'Monto equivocado');
    expect(transaccion.mock.calls.map(([, modo, opciones]) => [modo, opciones])).toContainEqual([
      'readwrite',
      { durability: 'strict' },
    ]);
    await cerrarBandeja(); // as after a reload
    const { eventos, rotos } = await leerBitacora();
    expect(rotos).toBe(0);
    expect(eventos).toMatchObject([
      { tipo: 'anulacion', refKey: 'REF-5123', sesion: 101, serverId: 5123, motivo: 'Monto equivocado' },
    ]);
  });

  test('appends: twice the same is two events, in order, found by operation, reference, session and kind', async () => {
    await intento('ref 1', 'op-1');
    await intento(' REF  1', 'op-2');
    await anular(7, 'op-3', 'pedida');
    expect(await operaciones({})).toEqual(['op-1', 'op-2', 'op-3']);
    expect(await operaciones({ refKey: 'REF 1' })).toEqual(['op-1', 'op-2']);
    expect(await operaciones({ opId: 'op-2' })).toEqual(['op-2']);
    expect(await operaciones({ sesion: 101 })).toEqual(['op-1', 'op-2', 'op-3']);
    expect(await operaciones({ sesion: 102 })).toEqual([]);
    expect(await operaciones({ tipo: 'anulacion' })).toEqual(['op-3']);
  });

  test('what can not be noted is thrown, and tried again the next time', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    await expect(intento('REF-1')).rejects.toThrow('refused');
    await expect(anular(1, 'op', 'pedida')).rejects.toThrow('refused');
    vi.restoreAllMocks();
    await intento('REF-1'); // a refusal is not remembered
  });
});

describe('reading', () => {
  test('a row that is not an event is skipped and counted, and stays', async () => {
    await intento('REF-1');
    await crudo([
      { eventoId: 'zz-1' },
      { eventoId: 'zz-2', tipo: 'anulacion', motivo: 1 },
      { eventoId: 'zz-3', tipo: 'del-futuro' },
    ]);
    await cerrarBandeja();
    const { eventos, rotos } = await leerBitacora();
    expect([eventos.length, rotos]).toEqual([1, 3]);
    expect(await (await abrirBandeja()).count('journal')).toBe(4);
  });

  test('money that is not whole centavos is a broken row', async () => {
    await intento('REF-1');
    const [evento] = (await leerBitacora()).eventos;
    await crudo([{ ...evento, eventoId: 'zz', datos: { ...evento?.datos, monto: 0.1 } }]);
    expect((await leerBitacora()).rotos).toBe(1);
  });
});

describe('annulments of this device', () => {
  test('one per row, the last first, with what is known', async () => {
    await anular(1, 'a', 'pedida', 'uno');
    await anular(1, 'a', 'anulada', 'uno');
    await anular(2, 'b', 'pedida', 'dos'); // no outcome: the page died
    await anular(3, 'c', 'pedida', 'tres');
    await anular(3, 'c', 'rechazada', 'tres');
    await anular(4, 'd', 'ya-anulada', 'cuatro');
    await anular(5, 'e', 'sigue-activa', 'cinco');
    expect(await resumen()).toEqual([
      [5, 'sin-confirmar', 'cinco', false],
      [4, 'ya-anulada', 'cuatro', false],
      [2, 'sin-confirmar', 'dos', false],
      [1, 'anulada', 'uno', false],
    ]);
  });

  test('the first that says it is annulled keeps its motivo', async () => {
    await anular(1, 'a', 'anulada', 'el bueno');
    await anular(1, 'b', 'ya-anulada', 'el tardío');
    expect(await resumen()).toEqual([[1, 'anulada', 'el bueno', false]]);
  });

  test('a refusal does not undo an earlier try whose outcome nobody knows', async () => {
    await anular(1, 'a', 'desconocida', 'sin respuesta');
    await anular(1, 'b', 'rechazada', 'sin permiso');
    expect(await resumen()).toEqual([[1, 'sin-confirmar', 'sin respuesta', false]]);
  });
});

describe('keys', () => {
  test('grow with time, within a millisecond and when the clock is set back', () => {
    const ids = [1e12, 1e12, 1e12 + 5, 1e12 - DIA_MS, 1e12 + 6].map(nuevoEventoId);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const muchos = Array.from({ length: 5000 }, () => nuevoEventoId(2e12));
    expect(muchos.toSorted()).toEqual(muchos);
  });

  test('opening drops what is older than ninety days, and nothing else', async () => {
    const ahora = Date.now();
    await crudo([filaVacia(ahora - 91 * DIA_MS), filaVacia(ahora - 89 * DIA_MS), filaVacia(ahora - DIA_MS)]);
    await cerrarBandeja();
    const db = await abrirBandeja();
    await vi.waitFor(async () => expect(await db.count('journal')).toBe(2));
  });
});

describe('versions', () => {
  test('the database is named after the API and holds the journal with its indexes', async () => {
    const db = await abrirBandeja();
    expect(db.name).toBe(NOMBRE);
    expect(db.version).toBe(2);
    const { store } = db.transaction('journal');
    expect(store.keyPath).toBe('eventoId');
    expect([...store.indexNames]).toEqual(['opId', 'refKey', 'sesion', 'tipo']);
  });

  test('a newer version adds its stores and keeps every event; this window steps aside', async () => {
    await intento('REF-1');
    const antes = await (await abrirBandeja()).getAll('journal');
    // What the next release does: only adds. It is not blocked by this window's connection.
    const bloqueada = vi.fn<() => void>();
    const nueva = await openDB(NOMBRE, 3, {
      upgrade: (db) => void db.createObjectStore('otra', { keyPath: 'id' }),
      blocked: bloqueada,
    });
    expect(bloqueada).not.toHaveBeenCalled();
    expect([...nueva.objectStoreNames]).toEqual(['attempts', 'cuarentena', 'journal', 'meta', 'ops', 'otra']);
    expect(await nueva.getAll('journal')).toEqual(antes);
    // The old code can't write into it any more, and says so instead of losing the event.
    await expect(intento('REF-2')).rejects.toThrow(/version/i);
    await expect(leerBitacora()).rejects.toThrow(/version/i);
    nueva.close();
  });

  test('a window that keeps the database for itself does not hang the till for ever', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const sorda = await new Promise<IDBDatabase>((resolve) => {
      const pedido = indexedDB.open(NOMBRE, 2);
      pedido.addEventListener('success', () => resolve(pedido.result));
    });
    indexedDB.deleteDatabase(NOMBRE); // waits for that window, and whoever opens waits behind it
    const abrir = vi.spyOn(indexedDB, 'open');
    const espera = abrirBandeja();
    const [pedido] = abrir.mock.results;
    pedido?.value.dispatchEvent(new IDBVersionChangeEvent('blocked', { oldVersion: 1, newVersion: 2 }));
    vi.advanceTimersByTime(3_000);
    await expect(espera).rejects.toThrow('another window');
    sorda.close();
    vi.useRealTimers();
    await intento('REF-1');
  });
});
