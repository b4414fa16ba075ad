import { hoy, parseDiaTecleado, type Dia } from '@/lib/fecha';
import { montoTecleadoSchema } from '@/lib/monto';
import { z } from '@/lib/zod';
import type { Saldo } from './flotante';

const diaTecleadoSchema = z.pipe(
  z.string(),
  z.transform((texto, ctx): Dia => {
    const dia = parseDiaTecleado(texto);
    if (dia !== null && dia <= hoy()) return dia;
    const message =
      dia === null
        ? 'Escriba la fecha como 23/11/2026'
        : 'El saldo inicial no puede ser de un día que aún no llega';
    ctx.issues.push({ code: 'custom', message, input: texto });
    return z.NEVER;
  }),
);

const montoOpcionalSchema = z.pipe(
  z.transform((texto: string) => (texto.trim() === '' ? null : texto)),
  z.nullable(montoTecleadoSchema),
);

const saldosTecleadosSchema = z.pipe(
  z.array(z.object({ banco: z.string(), monto: montoOpcionalSchema })),
  z.transform((saldos) =>
    saldos.flatMap(({ banco, monto }): Saldo[] => (monto === null ? [] : [{ banco, monto }])),
  ),
);

export const flotanteTecleadoSchema = z.object({ desde: diaTecleadoSchema, saldos: saldosTecleadosSchema });
