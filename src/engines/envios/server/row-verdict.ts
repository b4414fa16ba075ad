import type { Solicitud } from '@/domain/transaccion/solicitud';
import { limpia, refKey } from '@/lib/referencia';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

const mismosDatos = (fila: TransaccionAgente, op: Solicitud): boolean =>
  fila.banco === op.banco &&
  fila.tipo_operacion === op.tipo_operacion &&
  fila.monto === op.monto &&
  fila.comision_cliente === op.comision_cliente;

export const mismaReferencia = (fila: TransaccionAgente, op: Solicitud): boolean =>
  refKey(fila.nro_referencia) === refKey(op.nro_referencia);

/** Is this row the operation itself? Every field of ours; never a date. */
export const esMia = (fila: TransaccionAgente, op: Solicitud): boolean =>
  mismaReferencia(fila, op) &&
  mismosDatos(fila, op) &&
  fila.id_sesion_caja === op.id_sesion_caja &&
  fila.id_user_create === op.id_user_create;

/** Same reference but for its letter case: some banks tell `a` from `A`, so a person has to say. */
export const soloCambiaMayusculas = (fila: TransaccionAgente, op: Solicitud): boolean =>
  limpia(fila.nro_referencia) !== op.nro_referencia;

export type Juicio = 'misma' | 'otra-persona' | 'otra-operacion' | 'anulada';

export function juzgar(fila: TransaccionAgente, op: Solicitud): Juicio {
  if (!fila.estado) return 'anulada';
  if (esMia(fila, op)) return 'misma';
  return mismosDatos(fila, op) ? 'otra-persona' : 'otra-operacion';
}
