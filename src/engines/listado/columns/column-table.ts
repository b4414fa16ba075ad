/** Columns plus what happened here since they were downloaded: rows registered and rows annulled on this device. */
import {
  ACTIVA,
  filaCrudaEn,
  posicionDeId,
  posicionesDeClave,
  referenciaEn,
  type Columnas,
  type FilaCruda,
} from './columns';
import { limpia, refKey } from '@/lib/referencia';

export type Cambio = { tipo: 'agregar'; fila: FilaCruda } | { tipo: 'anular'; id: number };

/** Immutable. Positions below `columnas.n` are the columns', those from it on the extras'. */
export interface Tabla {
  columnas: Columnas;
  extras: readonly FilaCruda[];
  anuladas: ReadonlySet<number>;
}

export const crearTabla = (columnas: Columnas): Tabla => ({ columnas, extras: [], anuladas: new Set() });

export const largo = ({ columnas, extras }: Tabla): number => columnas.n + extras.length;

export function posicionEnTabla({ columnas, extras }: Tabla, id: number): number {
  const extra = extras.findIndex((fila) => fila.id === id);
  return extra < 0 ? posicionDeId(columnas, id) : columnas.n + extra;
}

/** The one written with these very letters, else the newest that only differs in letter case; −1: none. */
export function posicionDeRef({ columnas, extras }: Tabla, ref: string): number {
  const [clave, escrita] = [refKey(ref), limpia(ref)];
  const nuevas = extras.flatMap(({ nro_referencia }, k) =>
    refKey(nro_referencia) === clave ? [{ i: columnas.n + k, nro_referencia }] : [],
  );
  const bajadas = posicionesDeClave(columnas, clave).map((i) => ({
    i,
    nro_referencia: referenciaEn(columnas, i),
  }));
  const candidatas = [...nuevas.toReversed(), ...bajadas];
  const exacta = candidatas.find(({ nro_referencia }) => limpia(nro_referencia) === escrita);
  return (exacta ?? candidatas[0])?.i ?? -1;
}

const estadoEnColumnas = ({ columnas, extras }: Tabla, i: number): boolean =>
  i < columnas.n ? ((columnas.banderas[i] ?? 0) & ACTIVA) !== 0 : (extras[i - columnas.n]?.estado ?? false);

export const idEn = ({ columnas, extras }: Tabla, i: number): number =>
  (i < columnas.n ? columnas.id[i] : extras[i - columnas.n]?.id) ?? 0;

export const estadoEn = (tabla: Tabla, i: number): boolean =>
  estadoEnColumnas(tabla, i) && !(tabla.anuladas.size > 0 && tabla.anuladas.has(idEn(tabla, i)));

export function posicionesDeSesion({ columnas, extras }: Tabla, idSesion: number): number[] {
  const { id_sesion_caja: sesiones, n } = columnas;
  const posiciones: number[] = [];
  for (let i = 0; i < n; i += 1) if (sesiones[i] === idSesion) posiciones.push(i);
  for (const [k, fila] of extras.entries()) if (fila.id_sesion_caja === idSesion) posiciones.push(n + k);
  return posiciones;
}

export function posicionesRecientes(
  tabla: Tabla,
  banco: (nombre: string) => boolean,
  desde: number,
  hasta: number,
): number[] {
  const { columnas, extras } = tabla;
  const suyos = new Set(columnas.bancos.flatMap((nombre, i) => (banco(nombre) ? [i] : [])));
  const cerca = (fecha: number): boolean => fecha >= desde && fecha <= hasta;
  const posiciones: number[] = [];
  for (let i = 0; i < columnas.n; i += 1)
    if (cerca(columnas.fecha[i] ?? NaN) && suyos.has(columnas.banco[i] ?? -1) && estadoEn(tabla, i))
      posiciones.push(i);
  for (const [k, fila] of extras.entries())
    if (cerca(fila.fecha) && banco(fila.banco) && estadoEn(tabla, columnas.n + k))
      posiciones.push(columnas.n + k);
  return posiciones;
}

export function bancosPorUso({ columnas, extras }: Tabla): string[] {
  const usos = new Map<string, number>(columnas.bancos.map((banco) => [banco, 0]));
  const veces = new Float64Array(columnas.bancos.length);
  for (let i = 0; i < columnas.n; i += 1)
    veces[columnas.banco[i] ?? 0] = (veces[columnas.banco[i] ?? 0] ?? 0) + 1;
  for (const [k, banco] of columnas.bancos.entries()) usos.set(banco, veces[k] ?? 0);
  for (const { banco } of extras) usos.set(banco, (usos.get(banco) ?? 0) + 1);
  return [...usos].toSorted(([, a], [, b]) => b - a).map(([banco]) => banco);
}

const usosDe = new WeakMap<Columnas, ReadonlyMap<number, number>>();

/** Counted once per download: a row registered here must not cost a look at all of them. */
function usosBajados(columnas: Columnas): ReadonlyMap<number, number> {
  const contados = usosDe.get(columnas);
  if (contados) return contados;
  const usos = new Map<number, number>();
  for (const id of columnas.id_user_create) if (id > 0) usos.set(id, (usos.get(id) ?? 0) + 1);
  usosDe.set(columnas, usos);
  return usos;
}

/** Everybody who registered some row, by id, whoever registered the most first. */
export function creadoresPorUso({ columnas, extras }: Tabla): number[] {
  const usos = new Map(usosBajados(columnas));
  for (const { id_user_create: id } of extras) if (id) usos.set(id, (usos.get(id) ?? 0) + 1);
  return [...usos].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}

/** The row at a position, which must be one. */
export function filaEnTabla(tabla: Tabla, i: number): FilaCruda {
  const { columnas, extras } = tabla;
  const extra = i < columnas.n ? undefined : extras[i - columnas.n];
  const fila = extra ?? filaCrudaEn(columnas, i);
  return fila.estado && tabla.anuladas.has(fila.id) ? { ...fila, estado: false } : fila;
}

export function aplicar(tabla: Tabla, cambio: Cambio): Tabla {
  const id = cambio.tipo === 'anular' ? cambio.id : cambio.fila.id;
  const posicion = posicionEnTabla(tabla, id);
  if (cambio.tipo === 'agregar' && posicion < 0) return { ...tabla, extras: [...tabla.extras, cambio.fila] };
  // A row handed in as annulled annuls the one that is there.
  const anula = cambio.tipo === 'anular' || !cambio.fila.estado;
  if (!anula || posicion < 0 || !estadoEn(tabla, posicion)) return tabla;
  return { ...tabla, anuladas: new Set(tabla.anuladas).add(id) };
}

/** Changes before the download began are in it, those during it may not be; annulled rows stay, as the server never lists them. */
export const renovar = (columnas: Columnas, anterior: Tabla | null, durante: readonly Cambio[]): Tabla => {
  const muertas: Cambio[] = (anterior?.extras ?? [])
    .filter(({ id, estado }) => (!estado || anterior?.anuladas.has(id)) && posicionDeId(columnas, id) < 0)
    .map((fila) => ({ tipo: 'agregar', fila: { ...fila, estado: false } }));
  return [...muertas, ...durante].reduce(aplicar, crearTabla(columnas));
};
