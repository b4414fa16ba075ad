/** What the journal keeps: who did what with which transaction, when, and how it ended. Money in centavos, dates in ms. */
import { centavos } from '@/lib/monto';
import { z } from '@/lib/zod';

const centavosSchema = z.pipe(z.int(), z.transform(centavos));
const msSchema = z.number();

/** What the cashier confirmed: the body of POST /agentes. */
export const solicitudSchema = z.object({
  banco: z.string(),
  tipo_operacion: z.enum(['DEPOSITO', 'RETIRO', 'TRANSFERENCIA_QR']),
  monto: centavosSchema,
  comision_cliente: centavosSchema,
  nro_referencia: z.string(),
  id_sesion_caja: z.int(),
  id_user_create: z.optional(z.nullable(z.int())),
});

/** A whole row of the server, as it was when it was annulled. */
const transaccionGuardadaSchema = z.extend(solicitudSchema, {
  id: z.int(),
  comision_banco: centavosSchema,
  url_comprobante: z.nullish(z.string()),
  fecha: msSchema,
  estado: z.boolean(),
  id_user_update: z.optional(z.nullable(z.int())),
  created_at: msSchema,
  updated_at: msSchema,
});
export type TransaccionGuardada = z.output<typeof transaccionGuardadaSchema>;

/** How an attempt to register ended. `desconocida`: no answer, or one that proves nothing. */
const resultadoRegistroSchema = z.enum([
  'registrada',
  'ya-registrada',
  'otra-operacion',
  'otra-persona',
  'oculta',
  'rechazada',
  'sin-conexion',
  'desconocida',
]);

/**
 * How an annulment went. `pedida` is written before the DELETE; `sigue-activa`: no answer, and the row was still seen;
 * `desconocida`: no answer and no sight of the row.
 */
const resultadoAnulacionSchema = z.enum([
  'pedida',
  'anulada',
  'ya-anulada',
  'rechazada',
  'sigue-activa',
  'desconocida',
]);

const baseSchema = z.object({
  eventoId: z.string(),
  cuando: msSchema,
  /** Groups the events of one operation. */
  opId: z.string(),
  uid: z.int(),
  /** Name of that user, as it was. */
  usuario: z.string(),
  refKey: z.string(),
  /** Id of the session the transaction belongs to. */
  sesion: z.int(),
  /** Id of the row on the server, once known. */
  serverId: z.nullable(z.int()),
  /** Server text or status for whoever looks into it later. Never shown to a cashier. */
  detalle: z.optional(z.string()),
});

const registroSchema = z.extend(baseSchema, {
  tipo: z.literal('registro'),
  resultado: resultadoRegistroSchema,
  datos: solicitudSchema,
});
const anulacionSchema = z.extend(baseSchema, {
  tipo: z.literal('anulacion'),
  resultado: resultadoAnulacionSchema,
  motivo: z.string(),
  datos: transaccionGuardadaSchema,
});

/**
 * How a closing went. `pedida` is written before the PATCH; `desconocida`: no answer that tells. Events of before this
 * was kept were only written when the server had confirmed.
 */
const resultadoCierreSchema = z.enum(['pedida', 'cerrada', 'rechazada', 'desconocida']);

/** A closing count: what was there, what should have been by us and by the server, and why they differ. */
const cierreSchema = z.extend(baseSchema, {
  tipo: z.literal('cierre'),
  resultado: z.prefault(resultadoCierreSchema, 'cerrada'),
  motivo: z.string(),
  datos: z.object({
    id_caja: z.int(),
    caja: z.string(),
    contado: centavosSchema,
    esperado: centavosSchema,
    servidor: centavosSchema,
  }),
});

export const eventoSchema = z.discriminatedUnion('tipo', [registroSchema, anulacionSchema, cierreSchema]);
export type Evento = z.output<typeof eventoSchema>;
export type EventoAnulacion = z.output<typeof anulacionSchema>;
export type EventoRegistro = z.output<typeof registroSchema>;
export type EventoCierre = z.output<typeof cierreSchema>;

type Derivado = 'eventoId' | 'cuando' | 'refKey' | 'sesion';
/** An event about a transaction as its author hands it in; id, time, key and session are derived. */
export type NuevoEvento = Omit<EventoRegistro, Derivado> | Omit<EventoAnulacion, Derivado>;
/** A closing as its author hands it in; it names no reference. */
export type NuevoCierre = Omit<EventoCierre, 'eventoId' | 'cuando' | 'refKey' | 'tipo' | 'serverId'>;
/** An attempt to register, with its outcome. */
export type Intento = Omit<EventoRegistro, Derivado | 'tipo'>;
