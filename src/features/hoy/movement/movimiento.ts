/** What the day moved, and who moved it. Pure; amounts in centavos. */
import {
  totalesDePeriodo,
  type EfectoDe,
  type RenglonPeriodo,
  type ResumenPeriodo,
  type TotalesPeriodo,
} from '@/engines/listado/listado';

export type Movimiento = TotalesPeriodo & { ganado: number };

/** One person's part; null: the rows do not say whose. */
export type MovimientoDePersona = Movimiento & { id: number | null };

export function movimientoDe(renglones: readonly RenglonPeriodo[], qr: EfectoDe): Movimiento {
  const totales = totalesDePeriodo(renglones, qr);
  return { ...totales, ganado: totales.comision_cliente + totales.comision_banco };
}

/** Who has operations, whoever has the most first. */
export const movimientoPorPersona = (
  { personas = [] }: Pick<ResumenPeriodo, 'personas'>,
  qr: EfectoDe,
): MovimientoDePersona[] =>
  personas
    .map(({ id, renglones }) => ({ ...movimientoDe(renglones, qr), id }))
    .toSorted((a, b) => b.cuenta - a.cuenta || (a.id ?? 0) - (b.id ?? 0));
