/** The decisions of a settlement, `kx-conciliacion@<api origin>`, one for each row spoken of. Read back as untrusted. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Dia } from '@/lib/fecha';
import { conPlazo } from '@/lib/time/con-plazo';
import { apiOrigin } from '@/lib/env';
import { ESPERAS } from '@/lib/time/esperas';
import { atenderCortes } from '@/lib/storage/idb-cortes';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';
import { z } from '@/lib/zod';
import { decisionSchema, type Decision } from './decision';

interface ConciliacionDB extends DBSchema {
  decisiones: { key: [entidad: string, dia: Dia, clave: string]; value: unknown };
}

let conexion: Promise<IDBPDatabase<ConciliacionDB>> | null = null;
const soltar = (): void => {
  conexion = null;
};

function abrir(): Promise<IDBPDatabase<ConciliacionDB>> {
  if (!conexion) {
    const abierta = openDB<ConciliacionDB>(`kx-conciliacion@${apiOrigin()}`, 1, {
      upgrade: (db) => {
        db.createObjectStore('decisiones');
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

/** «bcp» and «BCP» are one institution. */
const entidadDe = (entidad: string): string => normalizarBusqueda(entidad);

export type Decisiones = ReadonlyMap<string, Decision>;

/** @throws when the database can't be opened */
export async function leerDecisiones(entidad: string, dia: Dia): Promise<Decisiones> {
  const db = await abrir();
  const suya = entidadDe(entidad);
  // IndexedDB sorts an array after every text, so this is all of the day.
  const rango = IDBKeyRange.bound([suya, dia], [suya, dia, []]);
  const { store } = db.transaction('decisiones');
  const lectura = Promise.all([store.getAllKeys(rango), store.getAll(rango)]);
  const [claves, valores] = await conPlazo(lectura, ESPERAS.disco);
  return new Map(
    claves.flatMap(([, , clave], k) => {
      const { data } = z.safeParse(decisionSchema, valores[k]);
      return data ? [[clave, data] as const] : [];
    }),
  );
}

/** @throws when it could not be kept */
export async function guardarDecision(
  { entidad, dia, clave }: { entidad: string; dia: Dia; clave: string },
  decision: Decision,
): Promise<void> {
  const db = await abrir();
  await conPlazo(db.put('decisiones', decision, [entidadDe(entidad), dia, clave]), ESPERAS.disco);
}

export async function cerrarDecisiones(): Promise<void> {
  const abierta = conexion;
  soltar();
  (await abierta?.catch(() => null))?.close();
}
