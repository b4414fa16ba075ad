/** What the lines of a period add up to, in centavos. */
import type { EfectoQr } from '@/domain/ajustes/ajustes';
import { signoEnEfectivo, TIPOS_OPERACION, type Suma } from '@/domain/transaccion/tipo-operacion';
import type { Comision } from '@/engines/listado/columns/fields';
import type { RenglonPeriodo } from './period';

export type EfectoDe = (banco: string) => EfectoQr;

export interface TotalesPeriodo extends Record<Suma | Comision, number> {
  /** What it did to the drawers, without fees: + in, − out. */
  neto: number;
  cuenta: number;
}

/** «+ 0»: no −0 where nothing moved. */
export const netoDe = ({ tipo_operacion, monto, banco }: RenglonPeriodo, qr: EfectoDe): number =>
  signoEnEfectivo(tipo_operacion, qr(banco)) * monto + 0;

export function totalesDePeriodo(renglones: readonly RenglonPeriodo[], qr: EfectoDe): TotalesPeriodo {
  const suma = { entra: 0, sale: 0, qr: 0, neto: 0, comision_cliente: 0, comision_banco: 0, cuenta: 0 };
  for (const renglon of renglones) {
    suma[TIPOS_OPERACION[renglon.tipo_operacion].suma] += renglon.monto;
    suma.neto += netoDe(renglon, qr);
    suma.comision_cliente += renglon.comision_cliente;
    suma.comision_banco += renglon.comision_banco;
    suma.cuenta += renglon.cuenta;
  }
  return suma;
}
