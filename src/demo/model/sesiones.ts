import { columnaDecimal, columnaEntera } from './decimal.ts';
import { noEncontrado, peticionMala } from '../http/errores.ts';
import type { Sesion } from './modelo.ts';
import { totalesDe } from './movimientos.ts';
import { activo, ahoraIso, auditoria, type Store } from './store.ts';

/** `montoInicial` in bolivianos; it sets the caja's saldo, unless the opener is an Operador. */
export function abrirSesion(
  store: Store,
  quien: { idCaja: number; idUsuario: number; idCreador: number; rol: string },
  montoInicial: number | null,
): { sesion: Sesion; inicial: number } {
  const caja = activo(store.datos.cajas, columnaEntera(quien.idCaja));
  if (!caja) throw noEncontrado(`Caja con id ${quien.idCaja} no encontrada o inactiva`);
  const abiertas = store.datos.sesiones.filter(({ estado_sesion }) => estado_sesion === 'ABIERTA');
  if (abiertas.some(({ id_usuario }) => id_usuario === quien.idUsuario)) {
    throw peticionMala('El usuario ya cuenta con una caja abierta');
  }
  if (abiertas.some(({ id_caja }) => id_caja === caja.id))
    throw peticionMala('La caja ya tiene una sesión abierta');
  const propuesto = quien.rol === 'Operador' ? null : montoInicial;
  if (propuesto !== null) caja.saldo = columnaDecimal(propuesto, 10);
  const sesion: Sesion = {
    ...auditoria(store, 'sesion', quien.idCreador),
    id_caja: caja.id,
    id_usuario: columnaEntera(quien.idUsuario),
    monto_inicial: caja.saldo,
    monto_final_teorico: null,
    monto_final_real: null,
    diferencia: null,
    estado_sesion: 'ABIERTA',
    fecha_apertura: ahoraIso(store),
    fecha_cierre: null,
  };
  store.datos.sesiones.push(sesion);
  return { sesion, inicial: propuesto ?? caja.saldo / 100 };
}

/** What the drawer should hold by the movements alone: the real backend's «teórico». */
export function teoricoDe(store: Store, sesion: Sesion): number {
  const { ingresos, egresos } = totalesDe(store, sesion.id);
  return sesion.monto_inicial + ingresos - egresos;
}

/** Closes a session whose counted cash is `diferencia` off. The caja's saldo stays, as on the real backend. */
export function cerrarSesion(store: Store, sesion: Sesion, diferencia: number, idUsuario: number): void {
  sesion.monto_final_teorico = teoricoDe(store, sesion);
  sesion.monto_final_real = sesion.monto_final_teorico + diferencia;
  sesion.diferencia = diferencia;
  sesion.estado_sesion = 'CERRADA';
  sesion.fecha_cierre = ahoraIso(store);
  sesion.updated_at = sesion.fecha_cierre;
  sesion.id_user_update = idUsuario;
}
