/** The newest rows, painted before the network answers: as untrusted as what is on the wire. */
import { openDB, type IDBPDatabase } from 'idb';
import { bolivianosDe } from '@/lib/format/formato-servidor';
import { atenderCortes } from '@/lib/storage/idb-cortes';
import { construir } from '@/engines/listado/columns/build-columns';
import type { FilaCruda } from '@/engines/listado/columns/columns';
import { MONTOS, porCampo } from '@/engines/listado/columns/fields';
import type { LugarCache } from '@/engines/listado/listado-protocol';
import { estadoEn, filaEnTabla, type Tabla } from '@/engines/listado/columns/column-table';

const FILAS = 200;
const GUARDAR_TRAS_MS = 1_000;
const ALMACEN = 'lista';

/** Closes the database whatever happens: an open one would hold up its deletion. */
async function conBase<T>(base: string, uso: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  const db = atenderCortes(
    await openDB(base, 1, {
      upgrade: (nueva) => {
        nueva.createObjectStore(ALMACEN);
      },
    }),
  );
  try {
    return await uso(db);
  } finally {
    db.close();
  }
}

const comoEnElCable = (fila: FilaCruda) => ({
  ...fila,
  ...porCampo(MONTOS, (campo) => bolivianosDe(fila[campo])),
  fecha: new Date(fila.fecha).toISOString(),
  created_at: new Date(fila.created_at).toISOString(),
  updated_at: new Date(fila.updated_at).toISOString(),
});

const filasParaCache = (tabla: Tabla): unknown[] => {
  const { columnas, extras } = tabla;
  const nuevas = extras.map((_, k) => columnas.n + k).toReversed();
  const delPrincipio = Array.from({ length: Math.min(columnas.n, FILAS) }, (_, i) => i);
  return [...nuevas, ...delPrincipio]
    .filter((i) => estadoEn(tabla, i))
    .slice(0, FILAS)
    .map((i) => comoEnElCable(filaEnTabla(tabla, i)));
};

/** Never throws: without it the next reload only waits for the network. */
export async function guardarCache(lugar: LugarCache, tabla: Tabla, descargado: number): Promise<void> {
  try {
    const filas = filasParaCache(tabla);
    await conBase(lugar.base, (db) => db.put(ALMACEN, { descargado, filas }, lugar.usuario));
  } catch {
    // no storage, or none left
  }
}

export async function leerCache(lugar: LugarCache) {
  try {
    const guardado: unknown = await conBase(lugar.base, (db) => db.get(ALMACEN, lugar.usuario));
    if (typeof guardado !== 'object' || guardado === null) return null;
    if (!('filas' in guardado) || !Array.isArray(guardado.filas) || !('descargado' in guardado)) return null;
    if (typeof guardado.descargado !== 'number' || guardado.descargado > Date.now()) return null;
    const { columnas } = construir(guardado.filas);
    return columnas.n === 0 ? null : { columnas, descargado: guardado.descargado };
  } catch {
    return null;
  }
}

/** Keeps them a while after the last change, for the last load's owner; once closed nothing any more. */
export function crearGuardado(vigente: () => { tabla: Tabla; descargado: number } | null) {
  let lugar: LugarCache | null = null;
  let porGuardar: ReturnType<typeof setTimeout> | undefined;
  let cerrado = false;
  return {
    en: (nuevo: LugarCache | null): void => {
      lugar = nuevo;
    },
    pronto: (): void => {
      if (cerrado) return;
      clearTimeout(porGuardar);
      porGuardar = setTimeout(() => {
        const lista = vigente();
        if (lista && lugar) void guardarCache(lugar, lista.tabla, lista.descargado);
      }, GUARDAR_TRAS_MS);
    },
    cerrado: (): boolean => cerrado,
    cerrar: (): void => {
      cerrado = true;
      clearTimeout(porGuardar);
    },
  };
}
