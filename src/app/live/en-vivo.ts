/** Live refresh: an event of the server means "read it again", nothing more. It names no id and proves nothing. */
import { focusManager, type QueryClient } from '@tanstack/react-query';
import { io } from 'socket.io-client';
import { CAJAS_KEY } from '@/domain/caja/caja-queries';
import { aLaVista } from '@/lib/time/a-la-vista';
import { z } from '@/lib/zod';
import { agrupar } from './agrupar';

const avisoSchema = z.object({ entity: z.literal('caja') });

const S = 1000;

const enVano = (): boolean => !navigator.onLine || !aLaVista();

/** `url`: where socket.io answers, without its own `/socket.io/`; at most one refresh per `cadaMs`. */
interface Opciones {
  url: URL;
  cadaMs?: number;
  /** a first connection later than this many ms reads again: the screen is older than that */
  prontoMs?: number;
}

/** Refreshes cajas and session on `dataChanged` and after a reconnection; no token is sent. @returns how to stop */
export function abrirEnVivo(
  client: QueryClient,
  { url, cadaMs = 2 * S, prontoMs = 5 * S }: Opciones,
): () => void {
  const { avisar, parar } = agrupar(
    // A hidden tab only marks the queries as old: it reads again when somebody looks.
    () =>
      client.invalidateQueries({
        queryKey: CAJAS_KEY,
        refetchType: focusManager.isFocused() ? 'active' : 'none',
      }),
    cadaMs,
  );
  const socket = io(url.origin, {
    path: `${url.pathname.replace(/(?<!\/)\/+$/, '')}/socket.io/`,
    // Straight to websocket: our Content-Security-Policy names no polling origin.
    transports: ['websocket'],
    reconnectionDelay: 2 * S,
    reconnectionDelayMax: 60 * S,
    // Opened without network, from the service worker: the first try waits for the line.
    autoConnect: navigator.onLine,
  });
  socket.on('dataChanged', (aviso: unknown) => {
    if (avisoSchema.safeParse(aviso).success) avisar();
  });
  const desde = performance.now();
  socket.once('connect', () => {
    if (performance.now() - desde > prontoMs) avisar();
    socket.on('connect', avisar);
  });

  const fin = new AbortController();
  const dejar = () => {
    if (!socket.connected && enVano()) socket.disconnect();
  };
  const volver = () => {
    if (!enVano()) socket.connect();
  };
  for (const tipo of ['disconnect', 'connect_error']) socket.on(tipo, dejar);
  addEventListener('offline', () => socket.disconnect(), fin);
  addEventListener('online', volver, fin);
  document.addEventListener('visibilitychange', () => (aLaVista() ? volver() : dejar()), fin);
  return () => {
    fin.abort();
    parar();
    socket.disconnect();
  };
}
