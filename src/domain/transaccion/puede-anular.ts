import type { SesionCaja } from '@/domain/caja/caja';
import type { Usuario } from '@/domain/usuario/usuario';
import type { TransaccionAgente } from './transaccion-agente';

type Fila = Pick<TransaccionAgente, 'estado' | 'id_sesion_caja'>;
type Sesion = Pick<SesionCaja, 'id' | 'id_usuario' | 'estado_sesion'> | null | undefined;

const deSuTurno = (id: number, { id_sesion_caja }: Fila, sesionActiva: Sesion): boolean =>
  sesionActiva?.estado_sesion === 'ABIERTA' &&
  sesionActiva.id_usuario === id &&
  sesionActiva.id === id_sesion_caja;

/** An Administrador any, an Operador those of the own open session: a courtesy of the screen, the server enforces nothing. */
export function puedeAnular({ id, rol }: Usuario, fila: Fila, sesionActiva: Sesion): boolean {
  if (!fila.estado) return false;
  if (rol === 'Administrador') return true;
  return rol === 'Operador' && deSuTurno(id, fila, sesionActiva);
}

/** What is registered in its place goes into the own open session: only a row of that one. */
export const puedeCorregirFila = ({ id, rol }: Usuario, fila: Fila, sesionActiva: Sesion): boolean =>
  fila.estado && rol !== 'Lectura' && deSuTurno(id, fila, sesionActiva);
