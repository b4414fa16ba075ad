/** A till with some rows in it, for the tests of the list. */
import { http, HttpResponse } from 'msw';
import { registrarTransaccion } from '@/demo/model/agentes';
import type { Transaccion } from '@/demo/model/modelo';
import { abrirSesion, crearBackend } from '../support/backend';

interface Opciones extends Partial<Omit<Transaccion, 'monto' | 'comision_cliente'>> {
  /** bolivianos */
  monto?: number;
  comision_cliente?: number;
}

/** `cajero` has «Caja 03 – Mixta» open as session 101, `cajera` «Caja 02 – Agentes» as 102. */
export function conFilas(filas: Opciones[]) {
  const backend = crearBackend();
  const cajero = abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
  abrirSesion(backend.store, 'cajera@kantuta.demo', 'Agentes');
  const guardadas = filas.map(({ monto = 100, comision_cliente = 0, ...cambios }, k) => {
    const fila = registrarTransaccion(backend.store, {
      banco: 'BCP',
      tipo_operacion: 'DEPOSITO',
      nro_referencia: `REF-${k + 1}`,
      id_sesion_caja: cajero.id,
      id_user_create: cajero.id_usuario,
      monto,
      comision_cliente,
    });
    return Object.assign(fila, cambios);
  });
  return { backend, filas: guardadas };
}

/** Midday in La Paz, `dias` days ago, as the server writes it. */
export const haceDias = (dias: number): string => {
  const mediodia = new Date(Date.now() - 4 * 3_600_000);
  mediodia.setUTCHours(16, 0, 0, 0);
  return new Date(mediodia.getTime() - dias * 86_400_000).toISOString();
};

/** The same till behind a list of `n` rows of today, the last of them the newest. */
export function conLarga(n: number) {
  const { backend, filas } = conFilas([{}]);
  backend.server.use(
    http.get('*/api/agentes', () =>
      HttpResponse.json(
        Array.from({ length: n }, (_, k) => ({
          ...filas[0],
          id: k + 1,
          monto: '10.00',
          comision_cliente: '0.00',
          comision_banco: '0.00',
          nro_referencia: `L-${k}`,
          fecha: new Date(Date.parse(haceDias(0)) + k).toISOString(),
        })),
      ),
    ),
  );
  return backend;
}
