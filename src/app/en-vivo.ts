/** Live refresh: an event of the server means "read it again", nothing more. It names no id and proves nothing. */
import type { QueryClient } from '@tanstack/react-query';
import { io } from 'socket.io-client';
import { CAJAS_KEY } from '@/features/sesion/caja-queries';
import { z } from '@/lib/zod';

/** The other entities (sales, products) don't concern the till. */
const avisoSchema = z.object({ entity: z.literal('caja') });

/** However many calls come: one now, and at most one per `ms` after it. */
export function agrupar(hacer: () => void, ms: number): { avisar: () => void; parar: () => void } {
  let espera: ReturnType<typeof setTimeout> | undefined;
  let pendiente = false;
  const avisar = () => {
    if (espera !== undefined) {
      pendiente = true;
      return;
    }
    hacer();
    espera = setTimeout(() => {
      espera = undefined;
      if (!pendiente) return;
      pendiente = false;
      avisar();
    }, ms);
  };
  return { avisar, parar: () => clearTimeout(espera) };
}

interface Opciones {
  /** Origin of the socket.io server. */
  url: string;
  /** At most one refresh per this many ms. */
  cadaMs?: number;
}

/**
 * Refreshes cajas and session on `dataChanged`. Reconnects by itself, quietly; what was missed while away is read again.
 * @returns how to stop
 */
export function conectarEnVivo(client: QueryClient, { url, cadaMs = 2000 }: Opciones): () => void {
  const { avisar, parar } = agrupar(() => void client.invalidateQueries({ queryKey: CAJAS_KEY }), cadaMs);
  // Straight to websocket: our Content-Security-Policy names no polling origin.
  const socket = io(url, { transports: ['websocket'], reconnectionDelayMax: 30_000 });
  socket.on('dataChanged', (aviso: unknown) => {
    if (avisoSchema.safeParse(aviso).success) avisar();
  });
  socket.io.on('reconnect', avisar);
  return () => {
    parar();
    socket.disconnect();
  };
}
