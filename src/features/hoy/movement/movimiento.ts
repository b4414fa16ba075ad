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
export function movimientoDe(
  renglones: readonly RenglonPeriodo[],
  qr: (banco: string) => EfectoQr,
): Movimiento {
  const suma = { ...NADA };
  for (const { banco, tipo_operacion, monto, cuenta, comision_cliente, comision_banco } of renglones) {
    suma[TIPOS_OPERACION[tipo_operacion].suma] += monto;
    suma.neto += signoEnEfectivo(tipo_operacion, qr(banco)) * monto;
    suma.ganado += comision_cliente + comision_banco;
    suma.cuenta += cuenta;
  }
  return suma;
}

/** Who has operations, whoever has the most first. */
export const movimientoPorPersona = (
  { personas = [] }: Pick<ResumenPeriodo, 'personas'>,
  qr: (banco: string) => EfectoQr,
): MovimientoDePersona[] =>
  personas
    .map(({ id, renglones }) => ({ ...movimientoDe(renglones, qr), id }))
    .toSorted((a, b) => b.cuenta - a.cuenta || (a.id ?? 0) - (b.id ?? 0));
