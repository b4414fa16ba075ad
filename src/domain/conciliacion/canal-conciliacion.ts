/** Tells this browser's other tabs what was kept of a settlement. It names days and rows and says nothing of them; messages are checked. */
import { z } from '@/lib/zod';
import { diaSchema } from './dia-bancario';

const avisoSchema = z.union([
  z.object({ que: z.literal('fila'), entidad: z.string(), dia: diaSchema, clave: z.string() }),
  /** a day was closed or reopened, or is further */
  z.object({ que: z.literal('dias') }),
  z.object({ que: z.literal('todo') }),
]);
export type AvisoConciliacion = z.output<typeof avisoSchema>;

const NOMBRE = 'kantuta.conciliacion';
const oyentes = new Set<(aviso: AvisoConciliacion) => void>();
let canal: BroadcastChannel | null = null;

function abrir(): BroadcastChannel {
  const abierto = new BroadcastChannel(NOMBRE);
  abierto.addEventListener('message', (event: MessageEvent<unknown>) => {
    const { data: aviso } = z.safeParse(avisoSchema, event.data);
    if (aviso) for (const oir of oyentes) oir(aviso);
  });
  return abierto;
}

/** What this tab has kept itself is not told to it. @returns how to hear no more */
export function oirConciliacion(alRecibir: (aviso: AvisoConciliacion) => void): () => void {
  canal ??= abrir();
  oyentes.add(alRecibir);
  return () => {
    oyentes.delete(alRecibir);
    if (oyentes.size > 0) return;
    canal?.close();
    canal = null;
  };
}

export function avisarConciliacion(aviso: AvisoConciliacion): void {
  const suyo = canal ?? new BroadcastChannel(NOMBRE);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes none: it never leaves this origin
  suyo.postMessage(aviso);
  if (suyo !== canal) suyo.close();
}
