/** POST /cajas/movimiento has no key that makes a second one harmless: a lost answer is looked up, never sent again by itself. */
import { ApiError } from '@/lib/api-error';
import type { CrearMovimientoRequest, MovimientoCaja } from '@/domain/caja/movimiento/movimiento-caja';
import { crearMovimiento, getMovimientos } from '@/domain/caja/movimiento/movimientos-api';
import { Rechazo } from '@/domain/caja/textos-caja';

async function leer(idSesion: number): Promise<MovimientoCaja[]> {
  try {
    return await getMovimientos(idSesion);
  } catch {
    throw new Rechazo('No pudimos leer los movimientos. No se envió nada; intente de nuevo.');
  }
}

interface Opciones {
  esEste?: (movimiento: MovimientoCaja) => boolean;
  enDuda: string;
}

/** @throws ApiError when it was refused; Rechazo with words for the cashier when nothing was sent or nobody knows */
export const registrarUnaVez = async (
  body: CrearMovimientoRequest,
  opciones: Opciones,
): Promise<MovimientoCaja> =>
  // One at a time, whatever tab it comes from: the server's own saldo goes wrong over two at the same moment.
  navigator.locks.request(`kx-movimiento-${body.id_sesion_caja}`, async () => registrar(body, opciones));

async function registrar(
  body: CrearMovimientoRequest,
  { esEste, enDuda }: Opciones,
): Promise<MovimientoCaja> {
  const antes = await leer(body.id_sesion_caja);
  const yaEsta = esEste && antes.find(esEste);
  if (yaEsta) return yaEsta;
  try {
    return await crearMovimiento(body);
  } catch (error) {
    if (!(error instanceof ApiError && error.incierta)) throw error;
    const ids = new Set(antes.map(({ id }) => id));
    const nuevos = (await getMovimientos(body.id_sesion_caja).catch(() => [])).filter(
      ({ id }) => !ids.has(id),
    );
    const perdido = nuevos.find(
      esEste ??
        (({ tipo, monto, motivo }) => tipo === body.tipo && monto === body.monto && motivo === body.motivo),
    );
    if (perdido) return perdido;
    throw new EnDuda(enDuda);
  }
}

/** Sent, and nobody knows whether it was written. */
export class EnDuda extends Rechazo {}
