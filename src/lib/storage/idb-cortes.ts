/**
 * idb keeps a promise of the end of every transaction. Nobody waits for that of a reading, and when the browser takes the
 * database away (cleared data, a dead disk) it would be reported as an error of the page. The reading itself fails, too,
 * and that one is handled.
 */
import { unwrap, wrap, type IDBPDatabase } from 'idb';

/** The same database; the end of each of its transactions counts as heard. */
export function atenderCortes<S>(db: IDBPDatabase<S>): IDBPDatabase<S> {
  const cruda = unwrap(db);
  Object.defineProperty(cruda, 'transaction', {
    // idb looks at it through a proxy, which may not answer otherwise than a fixed property.
    configurable: true,
    value: (...como: Parameters<IDBDatabase['transaction']>): IDBTransaction => {
      const tx = IDBDatabase.prototype.transaction.apply(cruda, como);
      wrap(tx).done.catch(() => undefined);
      return tx;
    },
  });
  return db;
}
