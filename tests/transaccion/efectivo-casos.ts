/** A drawer opened with Bs 500, its transactions and its movements, as short to write as a line of a till roll. */
import {
  efectivoEsperado,
  type AjustesEfectivo,
  type OperacionDeCaja,
} from '@/domain/transaccion/efectivo/efectivo-esperado';
import type { Movimiento } from '@/domain/transaccion/efectivo/movimientos-propios';
import { centavos } from '@/lib/monto';

export const SESION = { id: 7, monto_inicial: centavos(50_000) };
export const AJUSTES: AjustesEfectivo = { comisiones: true, qr: () => 'no-mueve' };

let ultimo = 0;
export const op = (
  tipo: 'D' | 'R' | 'QR',
  bolivianos: number,
  nro_referencia: string,
  mas: Partial<OperacionDeCaja> = {},
): OperacionDeCaja => ({
  id: (ultimo += 1),
  tipo_operacion: ({ D: 'DEPOSITO', R: 'RETIRO', QR: 'TRANSFERENCIA_QR' } as const)[tipo],
  monto: centavos(bolivianos * 100),
  comision_cliente: centavos(0),
  nro_referencia,
  banco: 'BCP',
  estado: true,
  id_sesion_caja: SESION.id,
  ...mas,
});
export const mov = (bolivianos: number, motivo: string): Movimiento => ({
  id: (ultimo += 1),
  tipo: bolivianos > 0 ? 'INGRESO' : 'EGRESO',
  monto: Math.abs(bolivianos) * 100,
  motivo,
});

/** Bolivianos in the drawer besides the opening 500. */
export const variacion = (
  operaciones: readonly OperacionDeCaja[],
  movimientos: readonly Movimiento[] = [],
  ajustes = AJUSTES,
) => (efectivoEsperado(SESION, movimientos, operaciones, ajustes).esperado - SESION.monto_inicial) / 100;
