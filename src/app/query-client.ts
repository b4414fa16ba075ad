import { QueryClient } from '@tanstack/react-query';
import { retroceso } from '@/lib/time/retroceso';

/** Not `tiempo`: whoever has waited to the end of a wait is told, and asks again by a press. */
const PASAJEROS = new Set<unknown>(['sin-red', 'servidor']);
const REINTENTOS_MS = [1000, 2000, 4000, 8000];

/** Told by the error's own `motivo`: importing ApiError here would drag axios into the entry. */
const esPasajero = (error: Error): boolean => 'motivo' in error && PASAJEROS.has(error.motivo);

/** Only reads retry, never writes. `always`: the browser's online flag is a hint, never a reason not to try. */
export const crearQueryClient = ({ reintentos = 2 } = {}): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        // `networkMode: 'always'` would otherwise switch this off.
        refetchOnReconnect: true,
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: (veces, error) => veces < reintentos && esPasajero(error),
        retryDelay: (vez) => retroceso(vez + 1, REINTENTOS_MS, Math.random()),
      },
      mutations: { networkMode: 'always', retry: 0 },
    },
  });
