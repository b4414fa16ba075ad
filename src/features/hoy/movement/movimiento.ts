/** What the day moved, and who moved it. Pure; amounts in centavos. */
import type { EfectoQr } from '@/domain/ajustes/ajustes';
import { signoEnEfectivo, TIPOS_OPERACION, type Suma } from '@/domain/transaccion/tipo-operacion';
import type { RenglonPeriodo, ResumenPeriodo } from '@/engines/listado/listado';

export interface Movimiento extends Record<Suma, number> {
  /** What it did to the drawers, without fees: + in, − out, QR as each institution's agreement says. */
  neto: number;
  ganado: number;
  cuenta: number;
}

/** One person's part; null: the rows do not say whose. */
export type MovimientoDePersona = Movimiento & { id: number | null };

const NADA: Movimiento = { entra: 0, sale: 0, qr: 0, neto: 0, ganado: 0, cuenta: 0 };

/** @param qr what a QR transfer of an institution does to the drawer */
export const movimientoDe = (
  renglones: readonly RenglonPeriodo[],
  qr: (banco: string) => EfectoQr,
): Movimiento =>
  renglones.reduce((suma, { banco, tipo_operacion, monto, cuenta, comision_cliente, comision_banco }) => {
    const columna = TIPOS_OPERACION[tipo_operacion].suma;
    return {
      ...suma,
      [columna]: suma[columna] + monto,
      neto: suma.neto + signoEnEfectivo(tipo_operacion, qr(banco)) * monto,
      ganado: suma.ganado + comision_cliente + comision_banco,
      cuenta: suma.cuenta + cuenta,
    };
  }, NADA);

/** Who has operations, whoever has the most first. */
export const movimientoPorPersona = (
  { personas = [] }: Pick<ResumenPeriodo, 'personas'>,
  qr: (banco: string) => EfectoQr,
): MovimientoDePersona[] =>
  personas
    .map(({ id, renglones }) => ({ ...movimientoDe(renglones, qr), id }))
    .toSorted((a, b) => b.cuenta - a.cuenta || (a.id ?? 0) - (b.id ?? 0));
