/** The settlements of this device, `kx-conciliacion@<api origin>`: what was said of rows, the bank-days, their actas. Read back as untrusted. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Dia } from '@/lib/fecha';
import { apiOrigin } from '@/lib/env';
import { atenderCortes } from '@/lib/storage/idb-cortes';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { conPlazo } from '@/lib/time/con-plazo';
import { ESPERAS } from '@/lib/time/esperas';

export interface ConciliacionDB extends DBSchema {
  decisiones: { key: [entidad: string, dia: Dia, clave: string]; value: unknown };
  dias: { key: [entidad: string, dia: Dia]; value: unknown; indexes: { dia: Dia } };
  actas: { key: [entidad: string, dia: Dia, n: number]; value: unknown };
}

let conexion: Promise<IDBPDatabase<ConciliacionDB>> | null = null;
const soltar = (): void => {
  conexion = null;
};

/** @throws when it can't be opened */
export function abrirConciliacion(): Promise<IDBPDatabase<ConciliacionDB>> {
  if (!conexion) {
    const abierta = openDB<ConciliacionDB>(`kx-conciliacion@${apiOrigin()}`, 2, {
      upgrade: (db, antes) => {
        if (antes < 1) db.createObjectStore('decisiones');
        if (antes < 2) {
          db.createObjectStore('dias').createIndex('dia', 'dia');
          db.createObjectStore('actas');
        }
      },
      blocking: (_actual, _nueva, event) => {
        soltar();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: soltar,
    }).then(atenderCortes);
    conexion = conPlazo(abierta, ESPERAS.disco);
    // A refusal is not kept: the next use tries again, and one that opens when nobody waits any more is closed.
    conexion.catch(() => {
      soltar();
      abierta.then(
        (db) => db.close(),
        () => undefined,
      );
    });
  }
  return conexion;
}

export async function cerrarConciliacion(): Promise<void> {
  const abierta = conexion;
  soltar();
  (await abierta?.catch(() => null))?.close();
}

/** All that is kept of one day, or of one under it: IndexedDB sorts an array after every text and number. */
export const rangoDelDia = (entidad: string, dia: Dia): IDBKeyRange => {
  const suya = claveDeEntidad(entidad);
  return IDBKeyRange.bound([suya, dia], [suya, dia, []]);
};
