/** Money: integer centavos inside, decimal bolivianos on the wire. Every conversion in the app is in this file. */
import { z } from './zod';

const centavosSchema = z.int().brand<'Centavos'>();
/** An amount in centavos of boliviano; the brand carries the unit. */
export type Centavos = z.output<typeof centavosSchema>;

/** Brands a whole number of centavos (sums, differences). Throws a ZodError when it is not a safe integer. */
export const centavos = (valor: number): Centavos => centavosSchema.parse(valor);

/**
 * Wire → centavos and back. Lists send "500.00", a POST echoes 500, a close echoes -3.0499999999: rounded in, exact out.
 */
export const montoSchema = z.codec(
  z.union([z.number(), z.string().check(z.regex(/^-?\d+(\.\d+)?$/))]),
  centavosSchema,
  {
    decode: (bolivianos) => Math.round(Number(bolivianos) * 100),
    encode: (monto) => monto / 100,
  },
);

const conSigno = new Intl.NumberFormat('es-BO', { style: 'currency', currency: 'BOB' });
const sinSigno = new Intl.NumberFormat('es-BO', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Centavos → "Bs 1.234,50" (no-break space). */
export const formatMonto = (monto: Centavos): string => conSigno.format(monto / 100);
/** Centavos → "1.234,50", for table cells, where the column says Bs. */
export const formatCifra = (monto: Centavos): string => sinSigno.format(monto / 100);
