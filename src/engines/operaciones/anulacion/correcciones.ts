/** A correction is one act: once its operation is registered, the row whose place it takes is annulled. */
import { useEffect, useRef } from 'react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  correccionesQuery,
  correccionesTardiasQuery,
  useBandeja,
  type Correccion,
} from '@/engines/envios/envios';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { anularConMotivo, type Desenlace } from './anular';
import { alAnularse, tomarAnulada } from './anulacion-queries';

const NINGUNA: readonly Correccion[] = [];

/** What is left to be annulled of this device's corrections, whoever made them; none while that is not known. */
export function useCorrecciones(): readonly Correccion[] {
  const ultima = useBandeja(({ recientes }) => recientes.at(-1)?.opId ?? '');
  const { data } = useQuery({ ...correccionesQuery(ultima), placeholderData: keepPreviousData });
  return data ?? NINGUNA;
}

export function useCorreccionesTardias(): readonly Correccion[] {
  const ultima = useBandeja(({ recientes }) => recientes.at(-1)?.opId ?? '');
  const { data } = useQuery({ ...correccionesTardiasQuery(ultima), placeholderData: keepPreviousData });
  return data ?? NINGUNA;
}

const motivoDe = ({ op, motivo }: Correccion): string =>
  op.serverId === null ? motivo : `${motivo} (corregida con la N.º ${op.serverId})`;

/** Annuls the row that was corrected: by one tab at a time, and not again where another one has. Never throws. */
export function useTerminarCorreccion() {
  const client = useQueryClient();
  const usuario = useUsuario();
  return useMutation({
    mutationFn: async (correccion: Correccion): Promise<Desenlace> =>
      navigator.locks.request(`kantuta-correccion-${correccion.fila.id}`, async () => {
        const { id } = correccion.fila;
        const quedan = await client.query({ ...correccionesQuery(correccion.op.opId), staleTime: 0 });
        if (!quedan.some(({ fila }) => fila.id === id)) {
          await tomarAnulada(client, id);
          return { estado: 'anulada' };
        }
        const pedido = { transaccion: correccion.fila, motivo: motivoDe(correccion), usuario };
        const desenlace = await anularConMotivo(pedido, () => undefined);
        if (desenlace.estado === 'anulada' || desenlace.estado === 'ya-anulada') await alAnularse(client, id);
        return desenlace;
      }),
  });
}

/** What is left is annulled without a hand, once each, and again when the line has come back. @returns what is left */
export function useTerminarSolas(): readonly Correccion[] {
  const { id } = useUsuario();
  const correcciones = useCorrecciones();
  const sinLinea = useBandeja(({ conexion }) => conexion === 'no-responde');
  const { mutate } = useTerminarCorreccion();
  const intentadas = useRef(new Set<number>());
  useEffect(() => {
    if (sinLinea) return intentadas.current.clear();
    for (const correccion of correcciones) {
      const { fila, op } = correccion;
      if (op.uid !== id || intentadas.current.has(fila.id)) continue;
      intentadas.current.add(fila.id);
      mutate(correccion);
    }
  }, [correcciones, id, mutate, sinLinea]);
  return correcciones;
}
