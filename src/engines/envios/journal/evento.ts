/** What the journal keeps: who did what with which transaction, when, and how it ended. Money in centavos, dates in ms. */
import type { Centavos } from '@/lib/monto';
import { z } from '@/lib/zod';
import { operacionSchema } from '@/engines/envios/operation/operacion';
import {
  centavosSchema,
  msSchema,
  solicitudSchema,
  transaccionGuardadaSchema,
} from '@/domain/transaccion/solicitud';

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
  'distinta',
  'corregida',
  'cerrada',
  'encargada', // an Administrador sends it by hand
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

/** Who did something with another person's operation. */
const porSchema = z.object({ uid: z.int(), usuario: z.string() });
export type Por = z.output<typeof porSchema>;

/** How a person ended what the protocol could not. */
const resueltoSchema = z.object({
  resultado: z.enum([
    'registrada-y-anulada', // it was registered and annulled
    'con-otra-referencia', // it was registered under another reference
    'es-la-misma', // the row that holds the reference is this very operation
    'no-corresponde', // it must not be registered
  ]),
  motivo: z.string(),
  uid: z.int(),
  usuario: z.string(),
});
export type Resuelto = z.output<typeof resueltoSchema>;

const registroSchema = z.extend(baseSchema, {
  tipo: z.literal('registro'),
  resultado: resultadoRegistroSchema,
  datos: solicitudSchema,
  /** The whole record, when this event is the last of an operation of the outbox: it has left `ops`. */
  operacion: z.optional(operacionSchema),
  /** Who did it, when it was not whose it is. Events of before this was kept do not say. */
  por: z.optional(porSchema),
  /** Who closed the case, and why. */
  resuelto: z.optional(resueltoSchema),
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
    /**
     * What this device had not brought to an end, and what each means for `esperado`: `contada` in it, `fuera` of it, or
     * the server has it with other data. `efecto` on the drawer, in centavos.
     */
    abiertas: z.optional(
      z.array(
        z.object({
          texto: z.string(),
          monto: centavosSchema,
          efecto: centavosSchema,
          cuenta: z.enum(['contada', 'fuera', 'distinta']),
        }),
      ),
    ),
  }),
});

/**
 * An opening: the figure it began with, and what was counted then. Only the device that opened it knows the count, and
 * the server has no place for it.
 */
const aperturaSchema = z.extend(baseSchema, {
  tipo: z.literal('apertura'),
  datos: z.object({
    id_caja: z.int(),
    caja: z.string(),
    inicial: centavosSchema,
    contado: z.nullable(centavosSchema),
  }),
});

/** `pedida` is written before the POST; `no-enviada`: nothing left this device; `desconocida`: no answer that tells. */
const resultadoAjusteSchema = z.enum(['pedida', 'registrada', 'rechazada', 'no-enviada', 'desconocida']);

/** The opening difference of a session, recorded as a movement. */
const ajusteSchema = z.extend(baseSchema, {
  tipo: z.literal('ajuste'),
  resultado: resultadoAjusteSchema,
  motivo: z.string(),
  datos: z.object({
    id_caja: z.int(),
    caja: z.string(),
    tipo: z.enum(['INGRESO', 'EGRESO']),
    monto: centavosSchema,
    inicial: centavosSchema,
  }),
});

/** The operation that a new one was taken for: a row has a `serverId`, one of this device an `opId`. */
const otraSchema = z.object({
  nro_referencia: z.string(),
  /** When it was registered, or confirmed here. */
  cuando: msSchema,
  serverId: z.nullable(z.int()),
  opId: z.nullable(z.string()),
});
export type Otra = z.output<typeof otraSchema>;

/** An Administrador lifted the caps of this device; `uid` and `usuario` are theirs. No session: 0. */
const autorizacionSchema = z.extend(baseSchema, {
  tipo: z.literal('autorizacion'),
  datos: z.object({ cuantas: z.int(), total: centavosSchema }),
});

/**
 * A person said that an operation is another one than the nearly equal one that was there: same bank, type and amount, a
 * reference that is easily taken for it. `opId` and `datos` are the new one's.
 */
const parecidaSchema = z.extend(baseSchema, {
  tipo: z.literal('parecida'),
  datos: solicitudSchema,
  otra: otraSchema,
});

export const eventoSchema = z.discriminatedUnion('tipo', [
  registroSchema,
  anulacionSchema,
  cierreSchema,
  aperturaSchema,
  ajusteSchema,
  autorizacionSchema,
  parecidaSchema,
]);
export type Evento = z.output<typeof eventoSchema>;
export type EventoAnulacion = z.output<typeof anulacionSchema>;
export type EventoRegistro = z.output<typeof registroSchema>;
export type EventoCierre = z.output<typeof cierreSchema>;
type EventoApertura = z.output<typeof aperturaSchema>;
export type EventoAjuste = z.output<typeof ajusteSchema>;
export type EventoParecida = z.output<typeof parecidaSchema>;

type Derivado = 'eventoId' | 'cuando' | 'refKey' | 'sesion';
/** An event about a transaction as its author hands it in; id, time, key and session are derived. */
export type NuevoEvento = Omit<EventoRegistro, Derivado> | Omit<EventoAnulacion, Derivado>;
/** What happened to a caja, as its author hands it in; it names no reference. */
type DeCaja<E extends Evento> = Omit<E, 'eventoId' | 'cuando' | 'refKey' | 'tipo' | 'serverId'>;
export type NuevoCierre = DeCaja<EventoCierre>;
export type NuevaApertura = DeCaja<EventoApertura>;
export type NuevoAjuste = DeCaja<EventoAjuste>;
/** Who lifted the caps, and what was waiting then. */
export interface NuevaAutorizacion {
  uid: number;
  usuario: string;
  cuantas: number;
  total: Centavos;
}
