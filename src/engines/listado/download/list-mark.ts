/** By `X-Kantuta-Lista` a server says that it can tell what changed, and what the list comes to (docs/backend.md). */
import { ACTIVA, type Columnas } from '@/engines/listado/columns/columns';
import type { Construido } from '@/engines/listado/columns/build-columns';
import { MONTOS } from '@/engines/listado/columns/fields';
import { centavosDe } from '@/lib/format/formato-servidor';

export const LISTA = 'X-Kantuta-Lista';
export const DESDE = 'X-Kantuta-Desde';

export interface Marca {
  /** The server's own word for this state of the list: kept and sent back, never read. */
  marca: string;
  filas: number;
  /** All amounts and fees of the list, in centavos. */
  suma: number;
  /** The mark since which this answer holds what changed; null: it holds the whole list. */
  desde: string | null;
}

const FORMA =
  /^marca=([\w.~-]{1,100}); filas=(\d{1,9}); suma=(-?\d{1,13}\.\d\d)(?:; desde=([\w.~-]{1,100}))?$/;

export function leerMarca(texto: string | null): Marca | null {
  const [, marca, filas, suma, desde = null] = FORMA.exec(texto ?? '') ?? [];
  if (marca === undefined || filas === undefined || suma === undefined) return null;
  return { marca, filas: Number(filas), suma: centavosDe(suma), desde };
}

/** The list has as many rows as the server says, and they add up to what it says. */
export function cuadra(columnas: Columnas, { filas, suma }: Marca): boolean {
  if (columnas.n !== filas) return false;
  let total = 0;
  for (const campo of MONTOS) for (const monto of columnas[campo]) total += monto;
  return total === suma;
}

/** Changes can be told apart in this list: each row is read, has an id of its own, and none is annulled. */
export function sirveDeBase({ columnas, ilegibles }: Construido, marca: Marca): boolean {
  if (ilegibles.total > 0 || !cuadra(columnas, marca)) return false;
  if (columnas.banderas.some((bandera) => (bandera & ACTIVA) === 0)) return false;
  return columnas.idsOrdenados || new Set(columnas.id).size === columnas.n;
}
