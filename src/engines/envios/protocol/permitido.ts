/** What may be done with an operation as it stands, by the dispatcher and by people. Pure; `protocolo.ts` moves by it. */
import { esperaPersona, type Operacion, type Retencion } from '@/engines/envios/operation/operacion';

/** Looks for a reference that a 409 proved to be held. */
export const MIRADAS_PARA_OCULTO = 3;

/** The server may have written it, or be about to. */
export const abierta = (op: Operacion): boolean => op.incierta || op.abiertos > 0;

/**
 * May a linked operation with other data replace this one? Only when its own row provably does not exist: the key is
 * held by another row, or the server refused it with nothing unknown before (R4).
 */
export const puedeCorregir = (op: Operacion): boolean =>
  op.estado === 'DUPLICADA_AJENA' ||
  (op.estado === 'CONFLICTO_OCULTO' && op.dup409) ||
  (op.estado === 'RECHAZADA' && !abierta(op)) ||
  (op.estado === 'RETENIDA' && (op.retencion === 'caja' || op.retencion === 'cambiada') && op.intentos === 0);

/** Nothing that the app does by itself may end these. */
const CERRABLES: ReadonlySet<Retencion> = new Set(['caja', 'datos', 'cambiada', 'permiso', 'ruta']);

/** May a person close the case with a reason? Never while it is uncertain, but for what only an Administrador sees. */
export const puedeCerrar = (op: Operacion): boolean =>
  esperaPersona(op.estado) ||
  (op.estado === 'RETENIDA' && op.retencion !== null && CERRABLES.has(op.retencion));

/** What the dispatcher should do with an operation next. */
export type Accion = 'mirar' | 'mirar-fresca' | 'nada';

/**
 * R5: look, then post. A first attempt looks in the list already loaded; only an uncertain one may ask for a fresh one,
 * and once a 409 proved the reference taken there is nothing to send any more, only to look.
 */
export function accionDe(op: Operacion): Accion {
  if (op.estado === 'CONFLICTO_OCULTO' && op.noRegistrada)
    return op.miradas < MIRADAS_PARA_OCULTO ? 'mirar-fresca' : 'nada';
  if (op.estado !== 'PENDIENTE' && op.estado !== 'INCIERTA') return 'nada';
  if (op.abiertos > 0) return 'nada';
  return op.incierta || op.dup409 ? 'mirar-fresca' : 'mirar';
}

/** After a look that did not find the row: may the same bytes be sent (again)? */
export const puedeEnviar = (op: Operacion): boolean =>
  (op.estado === 'PENDIENTE' || op.estado === 'INCIERTA') &&
  op.abiertos === 0 &&
  !op.dup409 &&
  op.rechazos === 0;
