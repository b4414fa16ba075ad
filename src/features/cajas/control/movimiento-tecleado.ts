import {
  MOVIMIENTO_MAX,
  MOVIMIENTO_MIN,
  motivoSchema,
  tipoMovimientoSchema,
} from '@/domain/caja/movimiento/movimiento-caja';
import { montoTecleadoSchema } from '@/lib/monto';
import { z } from '@/lib/zod';

export const movimientoFormSchema = z.object({
  tipo: tipoMovimientoSchema,
  monto: montoTecleadoSchema.check(
    z.refine((monto) => monto >= MOVIMIENTO_MIN, 'El monto mínimo es Bs 0,10'),
    z.refine((monto) => monto <= MOVIMIENTO_MAX, 'El máximo es Bs 99.999.999,99'),
  ),
  motivo: motivoSchema,
});
export type MovimientoTecleado = z.output<typeof movimientoFormSchema>;
