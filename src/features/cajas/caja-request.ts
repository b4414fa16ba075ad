/** What an administrator sends about a caja, and the same as typed. */
import { especialidadSchema } from '@/features/sesion/caja';
import { centavos, montoSchema, montoTecleadoSchema, type Centavos } from '@/lib/monto';
import { z } from '@/lib/zod';

/** Bs 99.999.999,99 in centavos: the server's column holds no more. */
const SALDO_MAX = centavos(9_999_999_999);
const saldoEnRango = z.refine<Centavos>(
  (saldo) => saldo >= 0 && saldo <= SALDO_MAX,
  'El saldo va de Bs 0,00 a Bs 99.999.999,99',
);
const nombreSchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(3, 'Escriba el nombre (3 letras o más)'),
    z.maxLength(60, 'El nombre va hasta 60 letras'),
  );

/** Body of POST /cajas; `saldo` in centavos. */
export const crearCajaRequestSchema = z.strictObject({
  nombre: nombreSchema,
  especialidad: especialidadSchema,
  saldo: montoSchema.check(saldoEnRango),
  id_user_create: z.int(),
});
export type CrearCajaRequest = z.output<typeof crearCajaRequestSchema>;

/** Body of PATCH /cajas/:id: only what changed, so that a saldo that moved meanwhile is not written back. */
export const editarCajaRequestSchema = z.strictObject({
  nombre: z.optional(nombreSchema),
  especialidad: z.optional(especialidadSchema),
  saldo: z.optional(montoSchema.check(saldoEnRango)),
  id_user_update: z.int(),
});
export type EditarCajaRequest = z.output<typeof editarCajaRequestSchema>;

/** The dialog's fields as typed. */
export const cajaTecleadaSchema = z.object({
  nombre: nombreSchema,
  saldo: montoTecleadoSchema.check(saldoEnRango),
  especialidad: z.enum(especialidadSchema.options, 'Elija la especialidad'),
});
export type CajaTecleada = z.output<typeof cajaTecleadaSchema>;
