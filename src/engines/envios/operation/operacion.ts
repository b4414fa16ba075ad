/**
 * Operacion: a confirmed transaction until the server has it (reliability of the till, rules R1–R13 in
 * docs/outbox.md). The record that IndexedDB keeps; read back as untrusted.
 */
import { z } from '@/lib/zod';
import { solicitudSchema, transaccionGuardadaSchema } from '@/domain/transaccion/solicitud';

export const ESTADOS = [
  'PENDIENTE', // durable here, never sent or free to be sent again
  'ENVIANDO', // an attempt is on the wire
  'INCIERTA', // the server may have it: look, then send the same bytes again
  'RETENIDA', // waits for a cause to go away (`retencion`)
  'REGISTRADA', // final: a server row equals it
  'DUPLICADA_AJENA', // the reference belongs to another operation: a person decides
  'CONFLICTO_OCULTO', // the reference is taken by a row nobody sees: its cashier, once one look has proved it (R13), else an Administrador
  'RECHAZADA', // the server refused it and certainly wrote nothing: a person decides
  'DIFERENTE', // the server wrote something else under our reference: an Administrador decides
  'CORREGIDA', // final: replaced by a linked operation with another reference
  'CERRADA', // final: an Administrador or the cashier closed the case with a reason
] as const;

const estadoSchema = z.enum(ESTADOS);
export type Estado = z.output<typeof estadoSchema>;

const retencionSchema = z.enum([
  'sesion', // 401: the password is asked for in place
  'otro-usuario', // it belongs to somebody who is not signed in
  'caja', // its caja session is closed or not allowed any more
  'permiso', // 403
  'ruta', // 404, 405, 413, 415: the request never reached the handler
  'parecida', // a row whose reference differs only in letter case: the cashier says whether it is the same
  'cambiada', // its bytes are not those that were confirmed: nothing of it leaves
  'datos', // 400 after an unknown attempt, still unseen after the second look: an Administrador
]);
export type Retencion = z.output<typeof retencionSchema>;

export const operacionSchema = z.object({
  /** UUID; sorts by time of confirmation. */
  opId: z.string().check(z.minLength(1)),
  /** The local identity: unique in the store, so a second confirmation of the same reference cannot exist. */
  refKey: z.string().check(z.minLength(1)),
  canonV: z.int(),
  /** The exact bytes of every attempt, for ever. */
  body: z.string(),
  /** What `body` says, in centavos: for the screen and for recognising the row. */
  datos: solicitudSchema,
  /** SHA-256 of `body`, hex. */
  fp: z.string(),
  uid: z.int(),
  usuario: z.string(),
  sesion: z.int(),
  caja: z.string(),
  estado: estadoSchema,
  retencion: z.nullable(retencionSchema),
  /** HTTP status (or 0: no answer) of the last attempt, for «código K-404». */
  codigo: z.nullable(z.int()),
  /** The server may have written it: from the first attempt whose outcome is unknown, for ever. */
  incierta: z.boolean(),
  /** A 409 proved that the reference is taken. */
  dup409: z.boolean(),
  /** Attempts on the wire without an outcome. */
  abiertos: z.int(),
  /** Attempts begun. */
  intentos: z.int(),
  /** Fresh lists, each asked after the last one had ended, that did not show the taken reference. */
  miradas: z.int(),
  /** Refused after an unknown attempt: 1 = the first look is due, 2 = the second one is. */
  rechazos: z.int(),
  /** DTO fields of the last 400. */
  campos: z.array(z.string()),
  serverId: z.nullable(z.int()),
  /** The row, if it turns out to be an equal one, was there before the first answer to an attempt. */
  yaEstaba: z.boolean(),
  /** Proved (R13): no active row of it exists and none can come, because another one holds its key for ever. */
  noRegistrada: z.prefault(z.boolean(), false),
  /** The holder that collides: id of a server row. */
  ajena: z.nullable(z.int()),
  /** The row that decided, as it was seen: its own one, or the one that holds its reference. */
  titular: z.nullable(transaccionGuardadaSchema),
  /** The cashier said that a row differing in letter case only is another operation. */
  exacta: z.boolean(),
  confirmadaEn: z.number(),
  /** The operation this one replaces, or that replaces it. */
  enlace: z.nullable(z.string()),
  appVersion: z.string(),
});
export type Operacion = z.output<typeof operacionSchema>;

const FINALES: ReadonlySet<Estado> = new Set(['REGISTRADA', 'CORREGIDA', 'CERRADA']);
/** Nothing is left to do or to decide. */
export const esFinal = (estado: Estado): boolean => FINALES.has(estado);

const HUMANAS: ReadonlySet<Estado> = new Set([
  'DUPLICADA_AJENA',
  'CONFLICTO_OCULTO',
  'RECHAZADA',
  'DIFERENTE',
]);
/** Nothing moves until a person decides. */
export const esperaPersona = (estado: Estado): boolean => HUMANAS.has(estado);

const EN_CAMINO: ReadonlySet<Estado> = new Set(['PENDIENTE', 'ENVIANDO', 'INCIERTA']);
/** It goes on by itself. */
export const seEnvia = (estado: Estado): boolean => EN_CAMINO.has(estado);

const CUENTAN: ReadonlySet<Estado> = new Set([...EN_CAMINO, 'RETENIDA']);
/** The cash has changed hands and the row may still come. Never one that is refused, of somebody else, or closed. */
export const cuentaEnGaveta = ({ estado }: Pick<Operacion, 'estado'>): boolean => CUENTAN.has(estado);
