/** The one endpoint of the WhatsApp gateway this app uses. */
import { ApiError } from '@/lib/api-error';
import { request } from '@/lib/http';
import { conexionResponseSchema, observar, type Observacion } from './conexion';

/** A code lives 20 s: waiting longer than half of that for one is as good as no answer. */
const ESPERA_MS = 10_000;

/**
 * GET /whatsapp/connect → an observation. A failure to answer is an observation too, so only a cancelled call and an
 * ended session (401 whose sign-in was given up) throw.
 */
export async function observarConexion(signal: AbortSignal): Promise<Observacion> {
  try {
    return observar(
      await request(conexionResponseSchema, { url: '/whatsapp/connect', timeout: ESPERA_MS, signal }),
    );
  } catch (error) {
    if (!(error instanceof ApiError) || error.motivo === 'no-autorizado') throw error;
    return { tipo: error.motivo === 'prohibido' ? 'prohibida' : 'caida' };
  }
}
