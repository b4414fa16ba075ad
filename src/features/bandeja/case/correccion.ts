/** What may be corrected of an operation that provably was not registered, as typed. */
import { centavos, comisionTecleadaSchema, montoTecleadoSchema } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { z } from '@/lib/zod';
import type { Operacion } from '@/engines/envios/operation/operacion';

const MONTO_MIN = centavos(100);
const MONTO_MAX = centavos(9_999_999_999);

const limpioSchema = z.pipe(z.string(), z.transform(limpia));

/** The same limits and words as the form of a new transaction. */
export const correccionSchema = z.object({
  banco: z.pipe(
    limpioSchema,
    z.string().check(z.minLength(2, 'Elija el banco'), z.maxLength(60, 'El banco va hasta 60 letras')),
  ),
  monto: montoTecleadoSchema.check(
    z.refine(
      (monto) => monto >= MONTO_MIN && monto <= MONTO_MAX,
      'El monto va de Bs 1,00 a Bs 99.999.999,99',
    ),
  ),
  comision_cliente: comisionTecleadaSchema.check(
    z.refine((monto) => monto >= 0 && monto <= MONTO_MAX, 'La comisión va de Bs 0,00 a Bs 99.999.999,99'),
  ),
  nro_referencia: z.pipe(
    limpioSchema,
    z
      .string()
      .check(
        z.minLength(1, 'Escriba el número de referencia'),
        z.maxLength(64, 'La referencia va hasta 64 caracteres'),
      ),
  ),
});
/** Anything of it, and not only the reference: no other row holds that. */
export const corrigeTodo = ({ estado, retencion }: Pick<Operacion, 'estado' | 'retencion'>): boolean =>
  estado === 'RECHAZADA' || retencion === 'cambiada';

export type CorreccionTecleada = z.input<typeof correccionSchema>;
export type Correccion = z.output<typeof correccionSchema>;
