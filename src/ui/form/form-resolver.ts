/** What react-hook-form asks of a schema: the values it gives, or the first sentence of each field. */
import { set, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form';
import { z } from '@/lib/zod';

/** Errors of a whole form (no path) are not ours: every sentence belongs to a field. */
export const formResolver =
  <Entrada extends FieldValues, Salida>(
    schema: z.core.$ZodType<Salida, Entrada>,
  ): Resolver<Entrada, unknown, Salida> =>
  (valores) => {
    const leido = z.safeParse(schema, valores);
    if (leido.success) return { values: leido.data, errors: {} };
    const errors: FieldErrors<Entrada> = {};
    for (const { path, message, code = 'custom' } of leido.error.issues.toReversed()) {
      set(errors, path.join('.'), { type: code, message });
    }
    return { values: {}, errors };
  };
