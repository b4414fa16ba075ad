import { montoTecleadoSchema } from '@/lib/monto';
import { z } from '@/lib/zod';

const tecleadoSchema = (saldo: string) => z.transform((texto: string | null) => texto ?? saldo);

const fijoSchema = z.pipe(
  z.nullable(z.string()),
  z.transform((): undefined => undefined),
);

export const aperturaFormSchema = (saldo: string | null) =>
  z.object({
    monto_inicial: saldo === null ? fijoSchema : z.pipe(tecleadoSchema(saldo), montoTecleadoSchema),
  });
