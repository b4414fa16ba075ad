import type { DBSchema, IDBPDatabase } from 'idb';

export interface BandejaDB extends DBSchema {
  journal: {
    key: string;
    value: unknown;
    indexes: { opId: string; refKey: string; sesion: number; tipo: string };
  };
  ops: {
    key: string;
    value: unknown;
    indexes: { refKey: string; uidEstado: [number, string]; sesion: number };
  };
  attempts: { key: [string, number]; value: unknown };
  cuarentena: { key: string; value: unknown; indexes: { refKey: string } };
  meta: { key: string; value: unknown };
}

/** [n] leads from version n to n + 1 and only adds stores and indexes: no row of an older version is lost. Append, never edit. */
export const MIGRACIONES: readonly ((db: IDBPDatabase<BandejaDB>) => void)[] = [
  (db) => {
    const journal = db.createObjectStore('journal', { keyPath: 'eventoId' });
    journal.createIndex('opId', 'opId');
    journal.createIndex('refKey', 'refKey');
    journal.createIndex('sesion', 'sesion');
    journal.createIndex('tipo', 'tipo');
  },
  (db) => {
    const ops = db.createObjectStore('ops', { keyPath: 'opId' });
    // The lock between tabs: of two that confirm the same reference at once, one succeeds.
    ops.createIndex('refKey', 'refKey', { unique: true });
    ops.createIndex('uidEstado', ['uid', 'estado']);
    ops.createIndex('sesion', 'sesion');
    db.createObjectStore('attempts', { keyPath: ['opId', 'n'] });
    db.createObjectStore('cuarentena').createIndex('refKey', 'fila.refKey');
    db.createObjectStore('meta');
  },
];
