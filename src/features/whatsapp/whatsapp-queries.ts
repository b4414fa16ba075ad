/** The pairing state as a polled query. The code in it is a credential: nothing is kept once the page is left. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { pausaHastaLaProxima, reanudarConexion, siguienteConexion, type Conexion } from './conexion';
import { observarConexion } from './whatsapp-api';

const conexionQuery = () =>
  queryOptions({
    queryKey: ['whatsapp', 'conexion'],
    queryFn: async ({ client, queryKey, signal }): Promise<Conexion> => {
      const observacion = await observarConexion(signal);
      return siguienteConexion(
        client.getQueryData<Conexion>(queryKey),
        observacion,
        Date.now(),
        Math.random(),
      );
    },
    gcTime: 0,
    staleTime: 0,
    retry: false,
    structuralSharing: false,
    // Nothing is asked while the tab is hidden, and at once when it comes back; a forbidden page asks nothing again.
    refetchIntervalInBackground: false,
    refetchInterval: ({ state }) => (state.data ? (pausaHastaLaProxima(state.data) ?? false) : false),
    refetchOnWindowFocus: ({ state }) =>
      state.data && pausaHastaLaProxima(state.data) === null ? false : 'always',
    refetchOnReconnect: ({ state }) =>
      state.data && pausaHastaLaProxima(state.data) === null ? false : 'always',
  });

/** The machine's state, and the two things a person can do: ask now, and go on after a pause. */
export function useConexion() {
  const client = useQueryClient();
  const query = useQuery(conexionQuery());
  const { refetch } = query;
  // A new question cancels the one under way, so a late answer can't overwrite a newer one.
  const recargar = useCallback(() => void refetch({ cancelRefetch: true }), [refetch]);
  const reanudar = useCallback(() => {
    client.setQueryData(conexionQuery().queryKey, (previa) => previa && reanudarConexion(previa, Date.now()));
    recargar();
  }, [client, recargar]);
  return { conexion: query.data, consultando: query.isFetching, recargar, reanudar };
}
