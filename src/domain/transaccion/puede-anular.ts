import type { SesionCaja } from '@/domain/caja/caja';
import type { Usuario } from '@/domain/usuario/usuario';
import type { TransaccionAgente } from './transaccion-agente';

/** An Administrador any, an Operador those of the own open session: a courtesy of the screen, the server enforces nothing. */
export function puedeAnular(
  { id, rol }: Usuario,
  { estado, id_sesion_caja }: Pick<TransaccionAgente, 'estado' | 'id_sesion_caja'>,
  sesionActiva: Pick<SesionCaja, 'id' | 'id_usuario' | 'estado_sesion'> | null | undefined,
): boolean {
  if (!estado) return false;
  if (rol === 'Administrador') return true;
  return (
    rol === 'Operador' &&
    sesionActiva?.estado_sesion === 'ABIERTA' &&
    sesionActiva.id_usuario === id &&
    sesionActiva.id === id_sesion_caja
  );
}
