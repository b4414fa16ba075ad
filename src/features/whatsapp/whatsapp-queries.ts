/** The code in this polled query is a credential: nothing is kept once the page is left. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { pausaHastaLaProxima, reanudarConexion, siguienteConexion, type Conexion } from './conexion-whatsapp';
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
    // A hidden tab asks nothing, and at once when it comes back; a forbidden page asks nothing again.
    refetchIntervalInBackground: false,
    refetchInterval: ({ state }) => (state.data ? (pausaHastaLaProxima(state.data) ?? false) : false),
    refetchOnWindowFocus: ({ state }) =>
      state.data && pausaHastaLaProxima(state.data) === null ? false : 'always',
    refetchOnReconnect: ({ state }) =>
      state.data && pausaHastaLaProxima(state.data) === null ? false : 'always',
  });

export function useConexion() {
  const client = useQueryClient();
  const { data: conexion, dataUpdatedAt, isFetching, refetch } = useQuery(conexionQuery());
  // The answer that was on the screen when the person asked: another `dataUpdatedAt` answers them.
  const [preguntadaTras, setPreguntadaTras] = useState(-1);
  const recargar = () => {
    setPreguntadaTras(dataUpdatedAt);
    // Cancels the question under way, so that a late answer can't overwrite a newer one.
    void refetch({ cancelRefetch: true });
  };
  const reanudar = () => {
    client.setQueryData(
      conexionQuery().queryKey,
      (previa) => previa && reanudarConexion(previa, Date.now()),
      {
        updatedAt: dataUpdatedAt,
      },
    );
    recargar();
  };
  return {
    conexion,
    consultando: isFetching,
    recargando: isFetching && (!conexion || preguntadaTras === dataUpdatedAt),
    recargar,
    reanudar,
  };
}
