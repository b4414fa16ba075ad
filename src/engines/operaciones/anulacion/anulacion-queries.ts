import {
  queryOptions,
  useIsMutating,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { releerAnulaciones } from '@/engines/envios/envios';
import { CAJAS_KEY } from '@/domain/caja/caja-queries';
import { ApiError } from '@/lib/api-error';
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

/** Takes an annulled row out of the sums and of the detail, without downloading the list again. */
export async function alAnularse(client: QueryClient, id: number): Promise<void> {
  quitarTransaccion(client, id);
  void client.invalidateQueries({ queryKey: CAJAS_KEY });
  await releerAnulaciones(client);
  // Not asked for again: the server would only answer that the row isn't there.
  client.setQueryData(transaccionQuery(id).queryKey, (antes) => antes && { ...antes, estado: false });
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
