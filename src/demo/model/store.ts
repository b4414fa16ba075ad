import type { Caja, Datos, Sesion, Tabla } from './modelo.ts';

/** `documentado`: agents only on an open session, and cash follows. `observado`: what the real backend was recorded doing. */
export type Comportamiento = 'documentado' | 'observado';

export type Fallo = 'error-500' | 'sin-conexion' | 'respuesta-perdida';

export interface Store {
  datos: Datos;
  readonly ahora: () => number;
  comportamiento: Comportamiento;
  produccion: boolean;
  /** Waits until what was written is safe. Called before a write is answered. */
  guardar: () => Promise<void>;
  latenciaMs: number;
  fallos: Fallo[];
}

interface OpcionesStore {
  datos: Datos;
  ahora?: () => number;
  comportamiento?: Comportamiento;
  produccion?: boolean;
  guardar?: () => Promise<void>;
}

export const crearStore = ({
  datos,
  ahora = Date.now,
  comportamiento = 'documentado',
  produccion = false,
  guardar = () => Promise.resolve(),
}: OpcionesStore): Store => ({
  datos,
  ahora,
  comportamiento,
  produccion,
  guardar,
  latenciaMs: 0,
  fallos: [],
});

export const ahoraIso = (store: Store): string => new Date(store.ahora()).toISOString();

/** The next id of a table, consumed even when the insert fails afterwards. */
function siguienteId(store: Store, tabla: Tabla): number {
  store.datos.secuencias[tabla] += 1;
  return store.datos.secuencias[tabla];
}

export function auditoria(store: Store, tabla: Tabla, idUsuario: number | null) {
  const ahora = ahoraIso(store);
  return {
    id: siguienteId(store, tabla),
    estado: true,
    id_user_create: idUsuario,
    id_user_update: null,
    created_at: ahora,
    updated_at: ahora,
  };
}

/** A soft-deleted row counts as missing. */
export const activo = <T extends { id: number; estado: boolean }>(
  filas: readonly T[],
  id: number,
): T | undefined => filas.find((fila) => fila.id === id && fila.estado);

export const cajaDe = (store: Store, sesion: Sesion): Caja | undefined =>
  store.datos.cajas.find((caja) => caja.id === sesion.id_caja);
