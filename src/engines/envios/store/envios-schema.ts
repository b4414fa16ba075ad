/** What the outbox's database is made of, and how an older one becomes it. */
import type { DBSchema, IDBPDatabase } from 'idb';

export interface BandejaDB extends DBSchema {
  journal: {
    key: string;
    value: unknown;
    indexes: { opId: string; refKey: string; sesion: number; tipo: string };
  };
  /** Operations that are not final. */
  ops: {
    key: string;
    value: unknown;
    indexes: { refKey: string; uidEstado: [number, string]; sesion: number };
  };
  attempts: { key: [string, number]; value: unknown };
  /** Records that can't be read: put aside as they are, under their own key. */
  cuarentena: { key: string; value: unknown; indexes: { refKey: string } };
  meta: { key: string; value: unknown };
}

/**
 * MIGRACIONES[n] leads from version n to n + 1. A migration only adds stores and indexes; it never changes nor deletes
 * a row, so that whatever an older version left is still there. Append, never edit.
 */
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
