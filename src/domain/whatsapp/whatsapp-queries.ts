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

/** What the gateway says of the link, in a word; null: this person may not ask. */
export type Vinculo = 'vinculado' | 'sin-vincular' | 'no-responde' | 'dudoso' | null;

/** A page that only says whether it is linked asks this rarely, ms: each question may make the gateway draw a code. */
const VINCULO_MS = 5 * 60_000;

/** Whether the shop's WhatsApp is linked. The pairing code itself is never kept: only the word leaves the question. */
export const vinculoQuery = () =>
  queryOptions({
    queryKey: ['whatsapp', 'vinculo'],
    queryFn: async ({ signal }): Promise<Vinculo> => {
      const vista = await observarConexion(signal);
      switch (vista.tipo) {
        case 'qr':
          return 'sin-vincular';
        case 'mensaje':
          return vista.sentido === 'conectado' ? 'vinculado' : 'dudoso';
        case 'caida':
          return 'no-responde';
        case 'prohibida':
          return null;
      }
    },
    staleTime: VINCULO_MS / 5,
    refetchInterval: VINCULO_MS,
    retry: false,
  });

/** The machine's state, and what a person can do: ask now, which after a pause also goes on. */
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
