import { QueryClient } from '@tanstack/react-query';

const PASAJEROS = new Set<unknown>(['sin-red', 'tiempo', 'servidor']);

/** Worth asking again? Told by the error's own `motivo`: importing ApiError here would drag axios into the entry. */
const esPasajero = (error: Error): boolean => 'motivo' in error && PASAJEROS.has(error.motivo);

/**
 * Reads only retry what may pass by itself; writes never retry here. `always`: the browser's online flag is a hint for
 * the wording, never a reason not to try.
 */
export const crearQueryClient = ({ reintentos = 2 } = {}): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        // `always` would otherwise switch this off.
        refetchOnReconnect: true,
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: (veces, error) => veces < reintentos && esPasajero(error),
        retryDelay: (vez) => Math.min(1000 * 2 ** vez, 8000),
      },
      mutations: { networkMode: 'always', retry: 0 },
    },
  });
