import { useAccion } from '@/domain/caja/use-accion';
import type { MovimientoCaja } from '@/domain/caja/movimiento/movimiento-caja';
import { registrarUnaVez } from '@/domain/caja/apertura/registrar-una-vez';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import type { MovimientoTecleado } from './movimiento-tecleado';

const EN_DUDA = 'No sabemos si se registró. Revise la lista de movimientos antes de repetirlo.';

export function useRegistrarMovimiento(idSesion: number) {
  const { id } = useUsuario();
  return useAccion('movimiento', async (movimiento: MovimientoTecleado): Promise<MovimientoCaja> =>
    registrarUnaVez({ ...movimiento, id_sesion_caja: idSesion, id_user_create: id }, { enDuda: EN_DUDA }),
  );
}
