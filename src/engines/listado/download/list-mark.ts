/** By `X-Kantuta-Lista` a server says that it can tell what changed, and what the list comes to (docs/backend.md). */
import { ACTIVA, type Columnas } from '@/engines/listado/columns/columns';
import type { Construido } from '@/engines/listado/columns/build-columns';
import { MONTOS } from '@/engines/listado/columns/fields';
import { centavosDe } from '@/lib/format/formato-servidor';

export const LISTA = 'X-Kantuta-Lista';
export const DESDE = 'X-Kantuta-Desde';
export const PARTE = 'X-Kantuta-Parte';

export interface Marca {
  /** The server's own word for this state of the list: kept and sent back, never read. */
  marca: string;
  filas: number;
  /** All amounts and fees of the list, in centavos. */
  suma: number;
  ids: number;
  /** The moments of the last changes, ms, modulo `MODULO`: so a million of them stay a whole number. */
  cambios: number;
  partes: boolean;
  /** The mark since which this answer holds what changed; null: it holds the whole list. */
  desde: string | null;
}

const MODULO = 1_000_000_007;

const FORMA =
  /^marca=([\w.~-]{1,100}); filas=(\d{1,9}); suma=(-?\d{1,13}\.\d\d); ids=(\d{1,15}); cambios=(\d{1,10})(; partes)?(?:; desde=([\w.~-]{1,100}))?$/;

export function leerMarca(texto: string | null): Marca | null {
  const [, marca, filas, suma, ids, cambios, partes, desde = null] = FORMA.exec(texto ?? '') ?? [];
  if (marca === undefined || suma === undefined) return null;
  return {
    marca,
    filas: Number(filas),
    suma: centavosDe(suma),
    ids: Number(ids),
    cambios: Number(cambios),
    partes: partes !== undefined,
    desde,
  };
}

/** Rows, amounts, numbers and moments are what the server says: amounts alone do not tell a row that went from one of the same amount that came. */
export function cuadra(columnas: Columnas, { filas, suma, ids, cambios }: Marca): boolean {
  if (columnas.n !== filas) return false;
  let [montos, numeros, momentos] = [0, 0, 0];
  for (const campo of MONTOS) for (const monto of columnas[campo]) montos += monto;
  for (const id of columnas.id) numeros += id;
  for (let k = 0; k < filas; k += 1)
    momentos = (momentos + (columnas.fecha[k] ?? 0) + (columnas.updated_at[k] ?? 0)) % MODULO;
  return montos === suma && numeros === ids && momentos === cambios;
}

/** Changes can be told apart in this list: each row is read, has an id of its own, and none is annulled. */
export function sirveDeBase({ columnas, ilegibles }: Construido, marca: Marca): boolean {
  if (ilegibles.total > 0 || !cuadra(columnas, marca)) return false;
  if (columnas.banderas.some((bandera) => (bandera & ACTIVA) === 0)) return false;
  return columnas.idsOrdenados || new Set(columnas.id).size === columnas.n;
}
