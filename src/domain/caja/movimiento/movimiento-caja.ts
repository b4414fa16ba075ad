import { fechaServidorSchema } from '@/lib/fecha';
import { centavos, montoSchema } from '@/lib/monto';
import { z } from '@/lib/zod';

export const tipoMovimientoSchema = z.enum(['INGRESO', 'EGRESO']);
export type TipoMovimiento = z.output<typeof tipoMovimientoSchema>;

export const TIPOS_MOVIMIENTO: Record<TipoMovimiento, string> = { INGRESO: 'Ingreso', EGRESO: 'Egreso' };

/** One movement; `monto` in centavos and always positive, `fecha` in ms since epoch. */
export const movimientoCajaSchema = z.object({
  id: z.int(),
  tipo: tipoMovimientoSchema,
  monto: montoSchema,
  motivo: z.string(),
  fecha: fechaServidorSchema,
});
export type MovimientoCaja = z.output<typeof movimientoCajaSchema>;

export const movimientosDeSesionSchema = z.object({ movimientos: z.array(movimientoCajaSchema) });

export const MOVIMIENTO_MIN = centavos(10);
/** Bs 99.999.999,99 in centavos: the server's `saldo` holds no more. */
export const MOVIMIENTO_MAX = centavos(9_999_999_999);

export const motivoSchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(3, 'Escriba el motivo (3 letras o más)'),
    z.maxLength(200, 'El motivo va hasta 200 letras'),
  );

export const crearMovimientoRequestSchema = z.strictObject({
  tipo: tipoMovimientoSchema,
  monto: montoSchema.check(
    z.refine((monto) => monto >= MOVIMIENTO_MIN && monto <= MOVIMIENTO_MAX, 'El monto mínimo es Bs 0,10'),
  ),
  motivo: motivoSchema,
  id_sesion_caja: z.int(),
  id_user_create: z.int(),
});
export type CrearMovimientoRequest = z.output<typeof crearMovimientoRequestSchema>;
