import type { Movimiento, Sesion } from './modelo.ts';
import { auditoria, cajaDe, type Store } from './store.ts';

interface DatosMovimiento {
  tipo: Movimiento['tipo'];
  monto: number;
  motivo: string;
  idUsuario: number | null;
}

export function agregarMovimiento(store: Store, sesion: Sesion, datos: DatosMovimiento): Movimiento {
  const { tipo, monto, motivo, idUsuario } = datos;
  const registro = auditoria(store, 'movimiento', idUsuario);
  const movimiento = {
    ...registro,
    tipo,
    monto,
    motivo,
    fecha: registro.created_at,
    id_sesion_caja: sesion.id,
  };
  store.datos.movimientos.push(movimiento);
  const caja = cajaDe(store, sesion);
  if (caja) {
    caja.saldo += tipo === 'INGRESO' ? monto : -monto;
    caja.updated_at = movimiento.fecha;
  }
  return movimiento;
}

/** centavos */
export function totalesDe(store: Store, idSesion: number): { ingresos: number; egresos: number } {
  const totales = { ingresos: 0, egresos: 0 };
  for (const { id_sesion_caja, tipo, monto } of store.datos.movimientos) {
    if (id_sesion_caja === idSesion) totales[tipo === 'INGRESO' ? 'ingresos' : 'egresos'] += monto;
  }
  return totales;
}
