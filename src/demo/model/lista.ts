/** The list and, beyond the recorded backend, what changed in it since a mark that this backend gave: docs/backend.md. */
import { createHash } from 'node:crypto';
import { decimal } from './decimal.ts';
import type { Transaccion } from './modelo.ts';
import type { Store } from './store.ts';

/** After «Empezar de nuevo» no mark of before means anything. */
const eraDe = (store: Store): string =>
  createHash('sha256').update(store.datos.secreto).digest('hex').slice(0, 12);

const MODULO = 1_000_000_007;

const cambiadaEn = ({ updated_at }: Transaccion): number => Date.parse(updated_at);

/** The latest change, in its millisecond: what else changes in the same one is told again, not missed. */
const ultimoCambio = (filas: readonly Transaccion[]): number =>
  filas.reduce((ultimo, fila) => Math.max(ultimo, cambiadaEn(fila)), 0);

function momentoDe(store: Store, marca: string | null): number | null {
  const [era, momento = ''] = (marca ?? '').split('.');
  return era === eraDe(store) && /^\d{1,15}$/.test(momento) ? Number(momento) : null;
}

/** The newest rows alone, newest first; null where `cuantas` is no number of rows. */
export function verParte(store: Store, cuantas: string | null): Transaccion[] | null {
  if (!/^[1-9]\d{0,3}$/.test(cuantas ?? '')) return null;
  return store.datos.transacciones
    .filter(({ estado }) => estado)
    .toSorted((a, b) => b.fecha.localeCompare(a.fecha) || b.id - a.id)
    .slice(0, Number(cuantas));
}

/** @param marca as it was given with an earlier list; of another start, or nobody's, it is answered with the whole list */
export function verLista(store: Store, marca: string | null): { filas: Transaccion[]; dicho: string } {
  const { transacciones } = store.datos;
  const activas = transacciones.filter(({ estado }) => estado);
  const suma = activas.reduce(
    (total, { monto, comision_cliente, comision_banco }) => total + monto + comision_cliente + comision_banco,
    0,
  );
  const ids = activas.reduce((total, { id }) => total + id, 0);
  const cambios = activas.reduce((total, fila) => (total + cambiadaEn(fila)) % MODULO, 0);
  const nueva = `${eraDe(store)}.${ultimoCambio(transacciones)}`;
  const desde = momentoDe(store, marca);
  return {
    filas: desde === null ? activas : transacciones.filter((fila) => cambiadaEn(fila) >= desde),
    dicho: `marca=${nueva}; filas=${activas.length}; suma=${decimal(suma)}; ids=${ids}; cambios=${cambios}; partes${desde === null ? '' : `; desde=${marca}`}`,
  };
}
