import 'fake-indexeddb/auto';
import { openDB, unwrap } from 'idb';
import { expect, test, vi } from 'vitest';
import { atenderCortes } from '@/lib/storage/idb-cortes';

const abrir = async () => openDB('cortes', 1, { upgrade: (db) => void db.createObjectStore('x') });
const CORTADA = /abort/i;
const unRato = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 20);
  });

test('a reading that is cut off fails where it was asked for, and nowhere else', async () => {
  const sueltas: unknown[] = [];
  const oir = (razon: unknown) => void sueltas.push(razon);
  process.on('unhandledRejection', oir);
  const db = atenderCortes(await abrir());
  const tx = db.transaction('x');
  const lectura = tx.store.getAll();
  unwrap(tx).abort();
  await expect(lectura).rejects.toThrow(CORTADA);
  // Those that idb opens by itself are cut off as well.
  const abortar = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function cortada(
    this: IDBDatabase,
    ...como
  ) {
    abortar.mockRestore();
    const suya = this.transaction(...como);
    queueMicrotask(() => suya.abort());
    return suya;
  });
  await expect(db.count('x')).rejects.toThrow(CORTADA);
  await unRato();
  expect(sueltas).toEqual([]);
  process.off('unhandledRejection', oir);
  db.close();
});

test('what is written is there, and its end is still told', async () => {
  const db = atenderCortes(await abrir());
  const tx = db.transaction('x', 'readwrite');
  await Promise.all([tx.store.put(1, 'k'), tx.done]);
  expect(await db.get('x', 'k')).toBe(1);
  const otra = db.transaction('x', 'readwrite');
  otra.abort();
  await expect(otra.done).rejects.toThrow(CORTADA);
  db.close();
});
