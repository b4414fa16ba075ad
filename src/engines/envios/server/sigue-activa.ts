import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/lib/api-error';
import { getTransaccion } from '@/domain/transaccion/transaccion-api';
import { quitarTransaccion } from '@/engines/listado/listado';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

/** A row of the loaded list, asked for by itself: 404 is the server's word for annulled. No answer changes nothing. */
export async function sigueActiva(client: QueryClient, { id }: TransaccionAgente): Promise<boolean> {
  try {
    if ((await getTransaccion(id)).estado) return true;
  } catch (error) {
    if (!(error instanceof ApiError && error.motivo === 'no-encontrado')) return true;
  }
  quitarTransaccion(client, id);
  return false;
}
