/** What a person says about a row of the result. Kept on this device, by institution and day. */
import { z } from '@/lib/zod';
import { sobreGuardadoSchema } from './sobre';

const ESTADOS_DE_FILA = ['pendiente', 'explicada', 'reclamada'] as const;
export type EstadoDeFila = (typeof ESTADOS_DE_FILA)[number];

export const ESTADOS: Record<EstadoDeFila, string> = {
  pendiente: 'Pendiente',
  explicada: 'Explicada',
  reclamada: 'Reclamada',
};
export const estadoSchema = z.enum(ESTADOS_DE_FILA);

export const NOTA_MAXIMA = 300;

export const decisionSchema = z.object({
  estado: estadoSchema,
  nota: z.string(),
  /** the bank's line that a person took for this operation's; null: none */
  aceptada: z.nullable(z.string()),
  /** the row as it was when this was said of it; null: kept before that was written down */
  sobre: z.prefault(sobreGuardadoSchema, null),
});
export type Decision = z.output<typeof decisionSchema>;

export const SIN_DECISION: Decision = { estado: 'pendiente', nota: '', aceptada: null, sobre: null };
