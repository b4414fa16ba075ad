/** What a decision was said of: the row with both of its sides, as far as an explanation depends on them. Centavos. */
import { centavosSchema } from '@/domain/transaccion/solicitud';
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { z } from '@/lib/zod';
import { CLASES } from './clases';
import { diaSchema } from './dia-bancario';

const sobreSchema = z.object({
  /** as it was matched, before a person put it in order */
  clase: z.enum(CLASES),
  sistema: z.nullable(
    z.object({
      tipo_operacion: z.enum(TIPOS),
      monto: centavosSchema,
      comision_cliente: centavosSchema,
      comision_banco: centavosSchema,
      nro_referencia: z.string(),
      dia: diaSchema,
      estado: z.boolean(),
    }),
  ),
  banco: z.nullable(
    z.object({
      tipo: z.enum(TIPOS),
      monto: centavosSchema,
      fecha: z.nullable(diaSchema),
      referencia: z.string(),
    }),
  ),
  /** the line that can't be read, as it stands in the file */
  ilegible: z.nullable(z.string()),
});
export type Sobre = z.output<typeof sobreSchema>;

/** One that can't be read is as none: what was said stays, and does not count. */
export const sobreGuardadoSchema = z.pipe(
  z.unknown(),
  z.transform((crudo): Sobre | null => z.safeParse(sobreSchema, crudo).data ?? null),
);

interface FilaDicha {
  clase: Sobre['clase'];
  sistema: Sobre['sistema'] | undefined;
  banco: Sobre['banco'] | undefined;
  ilegible: { texto: string } | null | undefined;
}

/** Where a line stands in its file, the hour and what the bank writes beside it explain nothing. */
export const sobreDe = ({ clase, sistema: s, banco: b, ilegible: i }: FilaDicha): Sobre => ({
  clase,
  sistema: s
    ? {
        tipo_operacion: s.tipo_operacion,
        monto: s.monto,
        comision_cliente: s.comision_cliente,
        comision_banco: s.comision_banco,
        nro_referencia: s.nro_referencia,
        dia: s.dia,
        estado: s.estado,
      }
    : null,
  banco: b ? { tipo: b.tipo, monto: b.monto, fecha: b.fecha, referencia: b.referencia } : null,
  ilegible: i?.texto ?? null,
});

/** Both read by the schema or made here: their fields stand in one order. */
export const mismoSobre = (a: Sobre, b: Sobre): boolean => JSON.stringify(a) === JSON.stringify(b);
