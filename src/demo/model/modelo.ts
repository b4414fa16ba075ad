/** The tables as one JSON document: whole centavos, ISO dates in UTC; strings and floats are made in `vistas.ts`. */
import { z } from 'zod';

const auditoriaSchema = z.object({
  id: z.int(),
  estado: z.boolean(),
  id_user_create: z.int().nullable(),
  id_user_update: z.int().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
});

const personaSchema = auditoriaSchema.extend({
  nombres: z.string(),
  p_apellido: z.string(),
  s_apellido: z.string(),
  fecha_nacimiento: z.string(),
  genero: z.string(),
});
export type Persona = z.output<typeof personaSchema>;

const usuarioSchema = auditoriaSchema.extend({
  name: z.string(),
  email: z.string(),
  password: z.string(),
  persona: personaSchema.nullable(),
  id_role: z.int().nullable(),
});
export type Usuario = z.output<typeof usuarioSchema>;

export const ESPECIALIDADES = ['SOLO_VENTAS', 'SOLO_AGENTES', 'MIXTA'] as const;
const cajaSchema = auditoriaSchema.extend({
  nombre: z.string(),
  especialidad: z.enum(ESPECIALIDADES),
  saldo: z.int(),
});
export type Caja = z.output<typeof cajaSchema>;

const sesionSchema = auditoriaSchema.extend({
  id_caja: z.int(),
  id_usuario: z.int(),
  monto_inicial: z.int(),
  monto_final_teorico: z.int().nullable(),
  monto_final_real: z.int().nullable(),
  diferencia: z.int().nullable(),
  estado_sesion: z.enum(['ABIERTA', 'CERRADA']),
  fecha_apertura: z.string(),
  fecha_cierre: z.string().nullable(),
});
export type Sesion = z.output<typeof sesionSchema>;

export const TIPOS_MOVIMIENTO = ['INGRESO', 'EGRESO'] as const;
const movimientoSchema = auditoriaSchema.extend({
  tipo: z.enum(TIPOS_MOVIMIENTO),
  monto: z.int(),
  motivo: z.string(),
  fecha: z.string(),
  id_sesion_caja: z.int(),
});
export type Movimiento = z.output<typeof movimientoSchema>;

export const TIPOS_OPERACION = ['DEPOSITO', 'RETIRO', 'TRANSFERENCIA_QR'] as const;
const transaccionSchema = auditoriaSchema.extend({
  banco: z.string(),
  tipo_operacion: z.enum(TIPOS_OPERACION),
  monto: z.int(),
  comision_cliente: z.int(),
  comision_banco: z.int(),
  nro_referencia: z.string(),
  url_comprobante: z.string().nullable(),
  fecha: z.string(),
  id_sesion_caja: z.int(),
});
export type Transaccion = z.output<typeof transaccionSchema>;

/** Bodies that the page cannot use, whatever the phase is; `cortada`: no answer at all. */
const AVERIAS = ['html', 'truncada', 'no-imagen', 'enorme', 'cortada'] as const;
export type Averia = (typeof AVERIAS)[number];

const whatsappSchema = z.object({
  fase: z.enum(['emparejando', 'vinculado', 'sin-red', 'caido']),
  desde: z.number().nullable(),
  vinculadoEn: z.number().nullable().default(null),
  averia: z.enum(AVERIAS).nullable().default(null),
  intento: z.int(),
});
export type EstadoWhatsapp = z.output<typeof whatsappSchema>;

export const TABLAS = ['usuario', 'persona', 'caja', 'sesion', 'movimiento', 'transaccion'] as const;
export type Tabla = (typeof TABLAS)[number];

export const datosSchema = z.object({
  version: z.literal(1),
  secreto: z.string(),
  /** Last id given per table. A failed insert consumes one, as in Postgres. */
  secuencias: z.record(z.enum(TABLAS), z.int()),
  usuarios: z.array(usuarioSchema),
  cajas: z.array(cajaSchema),
  sesiones: z.array(sesionSchema),
  movimientos: z.array(movimientoSchema),
  transacciones: z.array(transaccionSchema),
  whatsapp: whatsappSchema,
});
export type Datos = z.output<typeof datosSchema>;

export const ROLES = [
  { id: 1, nombre: 'Administrador', descripcion: 'Administrador con acceso total' },
  { id: 2, nombre: 'Operador', descripcion: 'Operador con permisos de puntuación' },
  { id: 3, nombre: 'Usuario', descripcion: 'Usuario de grupo, solo lectura' },
] as const;
