import {
  queryOptions,
  useIsMutating,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { releerAnulaciones } from '@/engines/envios/envios';
import { CAJAS_KEY } from '@/domain/caja/caja-queries';
import { ApiError } from '@/lib/api-error';
import { crearCanal } from '@/lib/storage/canal';
import { z } from '@/lib/zod';
import { getTransaccion } from '@/domain/transaccion/transaccion-api';
import { anulacionKey, transaccionKey } from '@/domain/transaccion/transaccion-queries';
import { quitarTransaccion, transaccionesQuery } from '@/engines/listado/listado';
import type { Desenlace } from './anular';

/** The largest id of Postgres' integer; beyond it the server answers 409. */
const ID_MAX = 2_147_483_647;

/** The row as the server has it now; null when it isn't there (never was, or annulled: the server doesn't tell). */
export const transaccionQuery = (id: number) =>
  queryOptions({
    queryKey: transaccionKey(id),
    queryFn: async ({ signal, client }) => {
      if (!Number.isInteger(id) || id < 1 || id > ID_MAX) return null;
      try {
        return await getTransaccion(id, signal);
      } catch (error) {
        if (!(error instanceof ApiError) || error.motivo !== 'no-encontrado') throw error;
        quitarTransaccion(client, id);
        return null;
      }
    },
  });

/** This browser's other tabs still count a row that was annulled in this one. */
const canalAnuladas = crearCanal(
  'kantuta.anuladas',
  (dato) => z.safeParse(z.object({ id: z.int() }), dato).data ?? null,
);

/** Takes an annulled row out of this tab's sums and detail, without downloading the list again. */
export async function tomarAnulada(client: QueryClient, id: number): Promise<void> {
  quitarTransaccion(client, id);
  void client.invalidateQueries({ queryKey: CAJAS_KEY });
  await releerAnulaciones(client);
  // Not asked for again: the server would only answer that the row isn't there.
  client.setQueryData(transaccionQuery(id).queryKey, (antes) => antes && { ...antes, estado: false });
}

/** A row was annulled here: every tab is told. */
export async function alAnularse(client: QueryClient, id: number): Promise<void> {
  canalAnuladas.avisar({ id });
  await tomarAnulada(client, id);
}

export function useAnuladasDeOtras(): void {
  const client = useQueryClient();
  useEffect(() => canalAnuladas.oir(({ id }) => void tomarAnulada(client, id)), [client]);
}

/** One annulment, or one look at how it went, at a time: `pedir` answers null while one is under way. */
export function useAnulacion(id: number) {
  const client = useQueryClient();
  const mutationKey = anulacionKey(id);
  const enCurso = useIsMutating({ mutationKey }) > 0;
  const { mutateAsync, data } = useMutation({
    mutationKey,
    mutationFn: async (pedir: () => Promise<Desenlace>) => {
      const desenlace = await pedir();
      const { estado } = desenlace;
      if (estado === 'anulada' || estado === 'ya-anulada') await alAnularse(client, id);
      if (estado === 'ya-anulada') void client.invalidateQueries(transaccionesQuery());
      return desenlace;
    },
  });
  const pedir = async (hacer: () => Promise<Desenlace>): Promise<Desenlace | null> =>
    client.isMutating({ mutationKey }) > 0 ? null : mutateAsync(hacer);
  return { pedir, enCurso, desenlace: enCurso ? null : (data ?? null) };
}
