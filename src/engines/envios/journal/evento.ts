/** What the journal keeps: who did what with which transaction, when, and how it ended. Money in centavos, dates in ms. */
import { z } from '@/lib/zod';
import { operacionSchema } from '@/engines/envios/operation/operacion';
import {
  resultadoAjusteSchema,
  resultadoAnulacionSchema,
  resultadoCierreSchema,
  resultadoRegistroSchema,
} from './resultados';
import {
  centavosSchema,
  msSchema,
  solicitudSchema,
  transaccionGuardadaSchema,
} from '@/domain/transaccion/solicitud';

const baseSchema = z.object({
  eventoId: z.string(),
  cuando: msSchema,
  opId: z.string(),
  uid: z.int(),
  usuario: z.string(),
  refKey: z.string(),
  sesion: z.int(),
  serverId: z.nullable(z.int()),
  /** Server text or status for whoever looks into it later. Never shown to a cashier. */
  detalle: z.optional(z.string()),
});

const porSchema = z.object({ uid: z.int(), usuario: z.string() });
export type Por = z.output<typeof porSchema>;

const resueltoSchema = z.object({
  resultado: z.enum(['registrada-y-anulada', 'con-otra-referencia', 'es-la-misma', 'no-corresponde']),
  motivo: z.string(),
  uid: z.int(),
  usuario: z.string(),
});
export type Resuelto = z.output<typeof resueltoSchema>;

const registroSchema = z.extend(baseSchema, {
  tipo: z.literal('registro'),
  resultado: resultadoRegistroSchema,
  datos: solicitudSchema,
  operacion: z.optional(operacionSchema),
  sugerida: operacionSchema.shape.sugerida,
  por: z.optional(porSchema),
  resuelto: z.optional(resueltoSchema),
});
const anulacionSchema = z.extend(baseSchema, {
  tipo: z.literal('anulacion'),
  resultado: resultadoAnulacionSchema,
  motivo: z.string(),
  datos: transaccionGuardadaSchema,
});

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
    reglas: z.optional(z.object({ codigo: z.string(), version: z.int() })),
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

/** A count that closes nothing; `sorpresa`: of another person's shift. The server has no place for it. */
const corteSchema = z.extend(baseSchema, {
  tipo: z.literal('corte'),
  motivo: z.string(),
  datos: z.object({
    id_caja: z.int(),
    caja: z.string(),
    contado: centavosSchema,
    esperado: centavosSchema,
    sorpresa: z.boolean(),
  }),
});

const aperturaSchema = z.extend(baseSchema, {
  tipo: z.literal('apertura'),
  datos: z.object({
    id_caja: z.int(),
    caja: z.string(),
    inicial: centavosSchema,
    contado: z.nullable(centavosSchema),
  }),
});

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

const otraSchema = z.object({
  nro_referencia: z.string(),
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

/** The operation called `opId` takes the place of this row, which is annulled once it is registered. */
const correccionSchema = z.extend(baseSchema, {
  tipo: z.literal('correccion'),
  motivo: z.string(),
  datos: transaccionGuardadaSchema,
});

/** Another device's rules were taken here, or given up again, or a person has changed them by hand. No session: 0. */
const reglasSchema = z.extend(baseSchema, {
  tipo: z.literal('reglas'),
  acto: z.enum(['tomadas', 'deshechas', 'cambiadas']),
  datos: z.object({ de: z.string(), a: z.string(), version: z.int(), cambios: z.string() }),
});

/** A bank-day was closed or opened again, or others were brought by a file. No session: 0. */
const conciliacionSchema = z.extend(baseSchema, {
  tipo: z.literal('conciliacion'),
  acto: z.enum(['cerrada', 'reabierta', 'importada']),
  motivo: z.string(),
  /** `version` 0 and no hash: of several days */
  datos: z.object({ sobre: z.string(), version: z.int(), hash: z.string() }),
});

const parecidaSchema = z.extend(baseSchema, {
  tipo: z.literal('parecida'),
  datos: solicitudSchema,
  otra: otraSchema,
});

/** Somebody has looked at an operation that was registered over the question, or takes that back; `opId` is that operation's. */
const revisionSchema = z.extend(parecidaSchema, {
  tipo: z.literal('revision'),
  acto: z.enum(['revisada', 'deshecha']),
});

export const eventoSchema = z.discriminatedUnion('tipo', [
  registroSchema,
  anulacionSchema,
  cierreSchema,
  corteSchema,
  aperturaSchema,
  ajusteSchema,
  autorizacionSchema,
  reglasSchema,
  parecidaSchema,
  revisionSchema,
  correccionSchema,
  conciliacionSchema,
]);
export type Evento = z.output<typeof eventoSchema>;
export type EventoAnulacion = z.output<typeof anulacionSchema>;
export type EventoRegistro = z.output<typeof registroSchema>;
export type EventoCierre = z.output<typeof cierreSchema>;
export type EventoCorte = z.output<typeof corteSchema>;
export type EventoApertura = z.output<typeof aperturaSchema>;
export type EventoAjuste = z.output<typeof ajusteSchema>;
export type EventoCorreccion = z.output<typeof correccionSchema>;
export type EventoParecida = z.output<typeof parecidaSchema>;
export type EventoRevision = z.output<typeof revisionSchema>;
