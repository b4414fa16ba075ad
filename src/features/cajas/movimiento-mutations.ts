import { useAccion } from '@/features/sesion/accion';
import type { MovimientoCaja } from '@/features/sesion/movimiento-caja';
import { registrarUnaVez } from '@/features/sesion/registrar-una-vez';
import { useUsuario } from '@/features/sesion/sesion-store';
import type { MovimientoTecleado } from './movimiento-tecleado';

const EN_DUDA = 'No sabemos si se registró. Revise la lista de movimientos antes de repetirlo.';

/** Records what was typed as a movement of that session. */
export function useRegistrarMovimiento(idSesion: number) {
  const { id } = useUsuario();
  return useAccion('movimiento', async (movimiento: MovimientoTecleado): Promise<MovimientoCaja> =>
    registrarUnaVez({ ...movimiento, id_sesion_caja: idSesion, id_user_create: id }, { enDuda: EN_DUDA }),
  );
}
