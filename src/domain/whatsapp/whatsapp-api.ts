import { ApiError } from '@/lib/api-error';
import { ESPERAS } from '@/lib/time/esperas';
import { request } from '@/lib/http';
import { conexionResponseSchema, observar, type Observacion } from './conexion-whatsapp';

/** GET /whatsapp/connect. A failure is an observation too: only a cancelled call and an ended session throw. */
export async function observarConexion(signal: AbortSignal): Promise<Observacion> {
  try {
    return observar(
      await request(conexionResponseSchema, { url: '/whatsapp/connect', timeout: ESPERAS.whatsapp, signal }),
    );
  } catch (error) {
    if (!(error instanceof ApiError) || error.motivo === 'no-autorizado') throw error;
    return { tipo: error.motivo === 'prohibido' ? 'prohibida' : 'caida' };
  }
}
