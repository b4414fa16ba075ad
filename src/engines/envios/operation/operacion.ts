/** A confirmed transaction until the server has it, as IndexedDB keeps it; read back as untrusted. Rules: docs/outbox.md. */
import { z } from '@/lib/zod';
import { centavosSchema, solicitudSchema, transaccionGuardadaSchema } from '@/domain/transaccion/solicitud';

export const ESTADOS = [
  'PENDIENTE',
  'ENVIANDO',
  'INCIERTA', // the server may have it: look, then send the same bytes again
  'RETENIDA',
  'REGISTRADA',
  'DUPLICADA_AJENA',
  'CONFLICTO_OCULTO', // the reference is taken by a row nobody sees: its cashier decides after one look (R13), else an Administrador
  'RECHAZADA',
  'DIFERENTE', // the server wrote something else under our reference: an Administrador decides
  'CORREGIDA',
  'CERRADA',
] as const;

const estadoSchema = z.enum(ESTADOS);
export type Estado = z.output<typeof estadoSchema>;

const retencionSchema = z.enum([
  'sesion',
  'otro-usuario',
  'caja',
  'permiso',
  'ruta',
  'parecida',
  'cambiada', // its bytes are not those that were confirmed: nothing of it leaves
  'datos', // 400 after an unknown attempt, still unseen after the second look: an Administrador
]);
export type Retencion = z.output<typeof retencionSchema>;

export const operacionSchema = z.object({
  opId: z.string().check(z.minLength(1)),
  /** Unique in the store, so a second confirmation of the same reference cannot exist. */
  refKey: z.string().check(z.minLength(1)),
  canonV: z.int(),
  /** The exact bytes of every attempt, for ever. */
  body: z.string(),
  datos: solicitudSchema,
  fp: z.string(),
  uid: z.int(),
  usuario: z.string(),
  sesion: z.int(),
  caja: z.string(),
  estado: estadoSchema,
  retencion: z.nullable(retencionSchema),
  codigo: z.nullable(z.int()),
  /** The server may have written it: from the first attempt whose outcome is unknown, for ever. */
  incierta: z.boolean(),
  dup409: z.boolean(),
  abiertos: z.int(),
  intentos: z.int(),
  miradas: z.int(),
  rechazos: z.int(),
  campos: z.array(z.string()),
  serverId: z.nullable(z.int()),
  /** The row that holds the reference was there before the first answer to an attempt. */
  yaEstaba: z.boolean(),
  /** Proved (R13): no active row of it exists and none can come. */
  noRegistrada: z.prefault(z.boolean(), false),
  ajena: z.nullable(z.int()),
  titular: z.nullable(transaccionGuardadaSchema),
  exacta: z.boolean(),
  confirmadaEn: z.number(),
  enlace: z.nullable(z.string()),
  /** The fee of the tariff, in centavos, where another one was charged. For the trail, never sent: a spoiled one holds no operation up. */
  sugerida: z.catch(z.optional(centavosSchema), undefined), // oxlint-disable-line promise/valid-params -- zod's catch, not a promise's
  appVersion: z.string(),
});
export type Operacion = z.output<typeof operacionSchema>;

const FINALES: ReadonlySet<Estado> = new Set(['REGISTRADA', 'CORREGIDA', 'CERRADA']);
export const esFinal = (estado: Estado): boolean => FINALES.has(estado);

const HUMANAS: ReadonlySet<Estado> = new Set([
  'DUPLICADA_AJENA',
  'CONFLICTO_OCULTO',
  'RECHAZADA',
  'DIFERENTE',
]);
export const esperaPersona = (estado: Estado): boolean => HUMANAS.has(estado);

const EN_CAMINO: ReadonlySet<Estado> = new Set(['PENDIENTE', 'ENVIANDO', 'INCIERTA']);
export const seEnvia = (estado: Estado): boolean => EN_CAMINO.has(estado);

const CUENTAN: ReadonlySet<Estado> = new Set([...EN_CAMINO, 'RETENIDA']);
/** The cash has changed hands and the row may still come. Never one that is refused, of somebody else, or closed. */
export const cuentaEnGaveta = ({ estado }: Pick<Operacion, 'estado'>): boolean => CUENTAN.has(estado);
