import { especialidadSchema, type Caja } from './caja';
import {
  centavos,
  formatCifra,
  montoSchema,
  montoTecleadoSchema,
  parseMonto,
  tecleado,
  type Centavos,
} from '@/lib/monto';
import { z } from '@/lib/zod';

/** Bs 99.999.999,99 in centavos: the server's column holds no more. */
const SALDO_MAX = centavos(9_999_999_999);
const enRango = (saldo: Centavos): boolean => saldo >= 0 && saldo <= SALDO_MAX;
const FUERA_DE_RANGO = 'El saldo va de Bs 0,00 a Bs 99.999.999,99';
const saldoEnRango = z.refine<Centavos>(enRango, FUERA_DE_RANGO);
const nombreSchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(3, 'Escriba el nombre (3 letras o más)'),
    z.maxLength(60, 'El nombre va hasta 60 letras'),
  );

export const crearCajaRequestSchema = z.strictObject({
  nombre: nombreSchema,
  especialidad: especialidadSchema,
  saldo: montoSchema.check(saldoEnRango),
  id_user_create: z.int(),
});
export type CrearCajaRequest = z.output<typeof crearCajaRequestSchema>;

/** Only what changed, so that a saldo that moved meanwhile is not written back. */
export const editarCajaRequestSchema = z.strictObject({
  nombre: z.optional(nombreSchema),
  especialidad: z.optional(especialidadSchema),
  saldo: z.optional(montoSchema.check(saldoEnRango)),
  id_user_update: z.int(),
});
export type EditarCajaRequest = z.output<typeof editarCajaRequestSchema>;

export const cajaTecleadaSchema = z.object({
  nombre: nombreSchema,
  saldo: montoTecleadoSchema.check(saldoEnRango),
  especialidad: z.enum(especialidadSchema.options, 'Elija la especialidad'),
});
export type CajaTecleada = z.output<typeof cajaTecleadaSchema>;

/** A saldo that nobody touches is not judged: the server lets it fall below zero, and the caja must still get another name. */
export const cajaEditadaSchema = ({ saldo }: Pick<Caja, 'saldo'>) => {
  const propio = formatCifra(saldo);
  return z.extend(cajaTecleadaSchema, {
    saldo: tecleado((texto) => (texto === propio ? { ok: true, centavos: saldo } : parseMonto(texto))).check(
      z.refine((leido) => leido === saldo || enRango(leido), FUERA_DE_RANGO),
    ),
  });
};
