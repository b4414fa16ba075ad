/** The one endpoint of the WhatsApp gateway this app uses. */
import { ApiError } from '@/lib/api-error';
import { ESPERAS } from '@/lib/time/esperas';
import { request } from '@/lib/http';
import { conexionResponseSchema, observar, type Observacion } from './conexion-whatsapp';

/**
 * GET /whatsapp/connect → an observation. A failure to answer is an observation too, so only a cancelled call and an
 * ended session (401 whose sign-in was given up) throw.
 */
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
