/** Tells this browser's other tabs what was kept of a settlement. It names days and rows and says nothing of them; messages are checked. */
import { crearCanal } from '@/lib/storage/canal';
import { z } from '@/lib/zod';
import { diaSchema } from './dia-bancario';

const avisoSchema = z.union([
  z.object({ que: z.literal('fila'), entidad: z.string(), dia: diaSchema, clave: z.string() }),
  /** a day was closed or reopened, or is further */
  z.object({ que: z.literal('dias') }),
  z.object({ que: z.literal('todo') }),
]);
export type AvisoConciliacion = z.output<typeof avisoSchema>;

const canal = crearCanal('kantuta.conciliacion', (dato) => z.safeParse(avisoSchema, dato).data ?? null);

export const { oir: oirConciliacion, avisar: avisarConciliacion } = canal;
