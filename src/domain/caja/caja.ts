/** Only SOLO_AGENTES and MIXTA may run agent transactions. */
import { fechaExactaSchema, fechaServidorSchema } from '@/lib/fecha';
import { montoSchema } from '@/lib/monto';
import { z } from '@/lib/zod';

export const especialidadSchema = z.enum(['SOLO_VENTAS', 'SOLO_AGENTES', 'MIXTA']);
export type Especialidad = z.output<typeof especialidadSchema>;

export const ESPECIALIDADES: Record<Especialidad, string> = {
  SOLO_VENTAS: 'Solo ventas',
  SOLO_AGENTES: 'Solo agentes',
  MIXTA: 'Mixta',
};

export const admiteAgentes = (especialidad: Especialidad): boolean => especialidad !== 'SOLO_VENTAS';

export const baseEntityAuditSchema = z.object({
  id: z.int(),
  estado: z.boolean(),
  id_user_create: z.optional(z.nullable(z.int())),
  id_user_update: z.optional(z.nullable(z.int())),
  created_at: fechaServidorSchema,
  updated_at: fechaServidorSchema,
});
/** @public the product's name for what every entity carries */
export type BaseEntityAudit = z.output<typeof baseEntityAuditSchema>;

export const sesionCajaSchema = z.extend(baseEntityAuditSchema, {
  id_caja: z.int(),
  id_usuario: z.int(),
  monto_inicial: montoSchema,
  monto_final_teorico: z.nullish(montoSchema),
  monto_final_real: z.nullish(montoSchema),
  diferencia: z.nullish(montoSchema),
  estado_sesion: z.enum(['ABIERTA', 'CERRADA']),
  fecha_apertura: fechaServidorSchema,
  // Written by Node, not by the database: its Z never lies (contract §7).
  fecha_cierre: z.nullish(fechaExactaSchema),
});
export type SesionCaja = z.output<typeof sesionCajaSchema>;

export const cajaSchema = z.extend(baseEntityAuditSchema, {
  nombre: z.string(),
  especialidad: especialidadSchema,
  saldo: montoSchema,
});
export type Caja = z.output<typeof cajaSchema>;

export const cajaConSesionesSchema = z.extend(cajaSchema, { sesiones: z.array(sesionCajaSchema) });
export type CajaConSesiones = z.output<typeof cajaConSesionesSchema>;

/** POST /cajas/abrir, centavos; the server ignores `monto_inicial` of an Operador. */
export const abrirCajaRequestSchema = z.strictObject({
  id_caja: z.int(),
  id_usuario: z.int(),
  id_user_create: z.int(),
  monto_inicial: z.optional(montoSchema),
});
export type AbrirCajaRequest = z.output<typeof abrirCajaRequestSchema>;

export const cerrarCajaRequestSchema = z.strictObject({
  monto_final_real: montoSchema,
  id_user_update: z.int(),
});
export type CerrarCajaRequest = z.output<typeof cerrarCajaRequestSchema>;
