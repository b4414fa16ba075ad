/** What one attempt to register proves, and what a row seen proves. Pure: no network, no clock, no screen. */
import type { ApiError } from '@/lib/api-error';
import { limpia, refKey } from '@/lib/referencia';
import { causaDe, type Causa } from './causa-rechazo';
import type { CrearTransaccionAgenteRequest, TransaccionAgente } from './transaccion-agente';

/** The body of POST /agentes, frozen: every attempt sends the same. */
export type Operacion = Readonly<CrearTransaccionAgenteRequest>;

const mismosDatos = (fila: TransaccionAgente, op: Operacion): boolean =>
  fila.banco === op.banco &&
  fila.tipo_operacion === op.tipo_operacion &&
  fila.monto === op.monto &&
  fila.comision_cliente === op.comision_cliente;

/** Is this row the operation itself? Every field of ours; never a date. */
export const esMia = (fila: TransaccionAgente, op: Operacion): boolean =>
  refKey(fila.nro_referencia) === refKey(op.nro_referencia) &&
  mismosDatos(fila, op) &&
  fila.id_sesion_caja === op.id_sesion_caja &&
  fila.id_user_create === op.id_user_create;

/** Same reference but for its letter case: some banks tell `a` from `A`, so a person has to say. */
export const soloCambiaMayusculas = (fila: TransaccionAgente, op: Operacion): boolean =>
  limpia(fila.nro_referencia) !== op.nro_referencia;

export type Juicio = 'misma' | 'otra-persona' | 'otra-operacion' | 'anulada';

/** What a row that holds the operation's reference says about it. */
export function juzgar(fila: TransaccionAgente, op: Operacion): Juicio {
  if (!fila.estado) return 'anulada';
  if (esMia(fila, op)) return 'misma';
  return mismosDatos(fila, op) ? 'otra-persona' : 'otra-operacion';
}

/** The answer to one POST, or the reason why there is none. */
export type Intento = { fila: TransaccionAgente } | { error: ApiError };

/** Why sending an operation of unknown outcome once more leads nowhere. */
export type Traba = 'caja-cerrada' | 'no-aceptada';

export type Veredicto =
  | { tipo: 'registrada'; fila: TransaccionAgente }
  /** Our reference was stored with other data than ours. */
  | { tipo: 'distinta'; fila: TransaccionAgente }
  /** Committed or not: only seeing the row can tell. `dup409`: the reference is certainly taken. */
  | { tipo: 'incierta'; dup409: boolean; traba?: Traba }
  /** Certainly not written. */
  | ({ tipo: 'rechazada' } & Causa);

/**
 * Classifies one attempt.
 * @param yaIncierta an earlier attempt of the same operation has an unknown outcome: then no refusal of this one says
 *   that nothing was written
 */
export function clasificar(intento: Intento, op: Operacion, yaIncierta = false): Veredicto {
  if ('fila' in intento) {
    const { fila } = intento;
    if (esMia(fila, op)) return { tipo: 'registrada', fila };
    const nuestra = refKey(fila.nro_referencia) === refKey(op.nro_referencia);
    return nuestra ? { tipo: 'distinta', fila } : { tipo: 'incierta', dup409: false };
  }
  const { error } = intento;
  if (error.referenciaTomada) return { tipo: 'incierta', dup409: true };
  // A foreign key fails before anything is written; every other 409 may as well be a lost connection after a commit.
  const sinSesion = error.motivo === 'conflicto' && error.detalle.includes('(id_sesion_caja)=(');
  if (error.incierta && !sinSesion) return { tipo: 'incierta', dup409: false };
  const causa = causaDe(error);
  if (!yaIncierta) return { tipo: 'rechazada', ...causa };
  // Too many at once, or a password to type again: that passes.
  if (error.motivo === 'demasiadas' || error.motivo === 'no-autorizado')
    return { tipo: 'incierta', dup409: false };
  return { tipo: 'incierta', dup409: false, traba: causa.releerCaja ? 'caja-cerrada' : 'no-aceptada' };
}
