/** A shop on Saturday 28/11/2026 at 16:20 in La Paz, with the rows a test gives it. */
import { anularTransaccion, registrarTransaccion } from '@/demo/model/agentes';
import type { Transaccion } from '@/demo/model/modelo';
import { abrirSesion, crearBackend } from '../support/backend';

/** 28/11/2026 16:20 in La Paz, ms since epoch. */
const AHORA = Date.parse('2026-11-28T20:20:00Z');
const DIA_MS = 86_400_000;

export interface Fila extends Partial<Omit<Transaccion, 'monto' | 'comision_cliente' | 'comision_banco'>> {
  /** bolivianos */
  monto?: number;
  /** bolivianos */
  comision_cliente?: number;
  /** centavos, as the backend keeps it */
  comision_banco?: number;
  /** How many days ago, and the hour of La Paz, `HH:MM`. */
  hace?: number;
  hora?: string;
  /** Who registered it: María (`cajero`) or Rosa (`cajera`). */
  de?: 'cajero' | 'cajera';
}

/** ms since epoch of an hour of La Paz, `hace` days before. */
const momento = (hace: number, hora: string): number =>
  Date.parse(`2026-11-28T${hora}:00-04:00`) - hace * DIA_MS;

/** `cajero` has «Caja 03 – Mixta» open as session 101, `cajera` «Caja 02 – Agentes» as 102. */
export function conDia(filas: readonly Fila[], now: number | (() => number) = AHORA) {
  const backend = crearBackend({ now });
  const sesiones = {
    cajero: abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta'),
    cajera: abrirSesion(backend.store, 'cajera@kantuta.demo', 'Agentes'),
  };
  const guardadas = filas.map(
    ({ monto = 100, comision_cliente = 0, hace = 0, hora = '10:00', de = 'cajero', ...cambios }, k) => {
      const fila = registrarTransaccion(backend.store, {
        banco: 'BCP',
        tipo_operacion: 'DEPOSITO',
        nro_referencia: `HOY-${k + 1}`,
        ...cambios,
        id_sesion_caja: sesiones[de].id,
        id_user_create: sesiones[de].id_usuario,
        monto,
        comision_cliente,
      });
      if (cambios.estado === false) anularTransaccion(backend.store, fila.id);
      return Object.assign(fila, { fecha: new Date(momento(hace, hora)).toISOString(), ...cambios });
    },
  );
  return { backend, filas: guardadas, sesiones };
}
