import { esperaPersona, type Operacion, type Retencion } from '@/engines/envios/operation/operacion';

export const MIRADAS_PARA_OCULTO = 3;

export const abierta = (op: Operacion): boolean => op.incierta || op.abiertos > 0;

/** Only when its own row provably does not exist: another row holds the key, or a refusal with nothing unknown before (R4). */
export const puedeCorregir = (op: Operacion): boolean =>
  op.estado === 'DUPLICADA_AJENA' ||
  (op.estado === 'CONFLICTO_OCULTO' && op.dup409) ||
  (op.estado === 'RECHAZADA' && !abierta(op)) ||
  (op.estado === 'RETENIDA' && (op.retencion === 'caja' || op.retencion === 'cambiada') && op.intentos === 0);

const CERRABLES: ReadonlySet<Retencion> = new Set(['caja', 'datos', 'cambiada', 'permiso', 'ruta']);

export const puedeCerrar = (op: Operacion): boolean =>
  esperaPersona(op.estado) ||
  (op.estado === 'RETENIDA' && op.retencion !== null && CERRABLES.has(op.retencion));

export type Accion = 'mirar' | 'mirar-fresca' | 'nada';

/** R5: look, then post. Once a 409 proved the reference taken there is nothing to send any more, only to look. */
export function accionDe(op: Operacion): Accion {
  if (op.estado === 'CONFLICTO_OCULTO' && op.noRegistrada)
    return op.miradas < MIRADAS_PARA_OCULTO ? 'mirar-fresca' : 'nada';
  if (op.estado !== 'PENDIENTE' && op.estado !== 'INCIERTA') return 'nada';
  if (op.abiertos > 0) return 'nada';
  return op.incierta || op.dup409 ? 'mirar-fresca' : 'mirar';
}

export const puedeEnviar = (op: Operacion): boolean =>
  (op.estado === 'PENDIENTE' || op.estado === 'INCIERTA') &&
  op.abiertos === 0 &&
  !op.dup409 &&
  op.rechazos === 0;
