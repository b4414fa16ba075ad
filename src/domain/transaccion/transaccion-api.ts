import { ApiError } from '@/lib/api-error';
import { ESPERAS } from '@/lib/time/esperas';
import { request, vacioSchema } from '@/lib/http';
import { segunEscritura } from '@/lib/contract/contrato-partes';
import { cumple } from '@/lib/contract/contrato';
import { transaccionAgenteSchema, type TransaccionAgente } from './transaccion-agente';

/** These very bytes, only under the token of `soloDe`; a rejected token is thrown, as the outbox holds the operation. */
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

/** Sets `estado=false`; 404 means that somebody annulled it before. */
export async function anularTransaccion(id: number): Promise<'anulada' | 'ya-anulada'> {
  try {
    await request(vacioSchema, { method: 'delete', url: `/agentes/${id}` });
    return 'anulada';
  } catch (error) {
    if (error instanceof ApiError && error.motivo === 'no-encontrado') return 'ya-anulada';
    throw error;
  }
}
