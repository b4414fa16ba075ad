/** One function per endpoint of /agentes. The whole list has its own road, in listado/. */
import { ApiError } from '@/lib/api-error';
import { ESPERAS } from '@/lib/time/esperas';
import { request, vacioSchema } from '@/lib/http';
import { segunEscritura } from '@/lib/contract/contrato-partes';
import { cumple } from '@/lib/contract/contrato';
import { transaccionAgenteSchema, type TransaccionAgente } from './transaccion-agente';

/**
 * POST /agentes with these very bytes. A rejected token is thrown, not waited for: the outbox holds the operation.
 * @param soloDe the only person under whose token it may leave
 * @param alRecibirFecha gets the server's clock (`Date` header, ms) when the answer carries one
 */
export async function registrarTransaccion(
  cuerpo: string,
  soloDe: number,
  alRecibirFecha: (reloj: number) => void,
): Promise<TransaccionAgente> {
  try {
    const fila = await enviarTransaccion(cuerpo, soloDe, alRecibirFecha);
    cumple('registro');
    return fila;
  } catch (error) {
    throw error instanceof ApiError ? segunEscritura('registro', error, CAMPOS) : error;
  }
}

const CAMPOS = ['nro_referencia', 'tipo_operacion', 'id_sesion_caja', 'monto', 'banco'] as const;

const enviarTransaccion: typeof registrarTransaccion = async (cuerpo, soloDe, alRecibirFecha) =>
  request(
    transaccionAgenteSchema,
    { method: 'post', url: '/agentes', timeout: ESPERAS.registro, data: cuerpo },
    {
      soloDe,
      sinRenovar: true,
      alRecibir: ({ headers }) => {
        const reloj = Date.parse(String(headers['date'] ?? ''));
        if (!Number.isNaN(reloj)) alRecibirFecha(reloj);
      },
    },
  );

/** GET /agentes/:id. A deleted row answers 404 like one that never was. */
export const getTransaccion = async (id: number, signal?: AbortSignal) =>
  request(transaccionAgenteSchema, { url: `/agentes/${id}`, ...(signal ? { signal } : {}) });

/**
 * DELETE /agentes/:id: sets `estado=false`. 404 means somebody annulled it before.
 * @returns 'ya-anulada' when it was annulled already, 'anulada' otherwise
 */
export async function anularTransaccion(id: number): Promise<'anulada' | 'ya-anulada'> {
  try {
    await request(vacioSchema, { method: 'delete', url: `/agentes/${id}` });
    return 'anulada';
  } catch (error) {
    if (error instanceof ApiError && error.motivo === 'no-encontrado') return 'ya-anulada';
    throw error;
  }
}
