/** A database that the browser takes away would reject the end of a reading, which nobody waits for: it counts as heard. */
import { unwrap, wrap, type IDBPDatabase } from 'idb';

export function atenderCortes<S>(db: IDBPDatabase<S>): IDBPDatabase<S> {
  const cruda = unwrap(db);
  Object.defineProperty(cruda, 'transaction', {
    configurable: true,
    value: (...como: Parameters<IDBDatabase['transaction']>): IDBTransaction => {
      const tx = IDBDatabase.prototype.transaction.apply(cruda, como);
      wrap(tx).done.catch(() => undefined);
      return tx;
    },
  });
  return db;
}
