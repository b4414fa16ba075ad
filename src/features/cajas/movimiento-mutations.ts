import { useAccion } from '@/features/sesion/accion';
import type { MovimientoCaja } from '@/features/sesion/movimiento-caja';
import { crearMovimiento, getMovimientos } from '@/features/sesion/movimientos-api';
import { useUsuario } from '@/features/sesion/sesion-store';
import { Rechazo } from '@/features/sesion/textos-caja';
import { ApiError } from '@/lib/api-error';
import type { MovimientoTecleado } from './movimiento-tecleado';

/** The movement of a lost answer, if the server has it: a row that was not there right before and says the same. */
async function buscarPerdido(
  antes: ReadonlySet<number>,
  idSesion: number,
  { tipo, monto, motivo }: MovimientoTecleado,
): Promise<MovimientoCaja | undefined> {
  const ahora = await getMovimientos(idSesion).catch(() => []);
  return ahora.find(
    (fila) => !antes.has(fila.id) && fila.tipo === tipo && fila.monto === monto && fila.motivo === motivo,
  );
}

async function leerIds(idSesion: number): Promise<ReadonlySet<number>> {
  try {
    return new Set((await getMovimientos(idSesion)).map((fila) => fila.id));
  } catch {
    throw new Rechazo('No pudimos leer los movimientos. No se envió nada; intente de nuevo.');
  }
}

/**
 * POST /cajas/movimiento has no key that would make a second one harmless, so a lost answer is looked up and never sent
 * again by itself. What is there already is read right before: an equal movement of this morning is not this one. When
 * even that can't be read, nothing is sent.
 */
export function useRegistrarMovimiento(idSesion: number) {
  const { id } = useUsuario();
  return useAccion('movimiento', async (movimiento: MovimientoTecleado): Promise<MovimientoCaja> => {
    const antes = await leerIds(idSesion);
    try {
      return await crearMovimiento({ ...movimiento, id_sesion_caja: idSesion, id_user_create: id });
    } catch (error) {
      if (!(error instanceof ApiError && error.incierta)) throw error;
      const perdido = await buscarPerdido(antes, idSesion, movimiento);
      if (perdido) return perdido;
      throw new Rechazo('No sabemos si se registró. Revise la lista de movimientos antes de repetirlo.');
    }
  });
}
