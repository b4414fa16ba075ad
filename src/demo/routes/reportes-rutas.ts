/** /reportes: the only calls with numeric amounts, and the only way from a session id to its caja. */
import { idDe } from '../model/decimal.ts';
import { noEncontrado } from '../http/errores.ts';
import type { Movimiento } from '../model/modelo.ts';
import { totalesDe } from '../model/movimientos.ts';
import { ruta } from '../http/ruta.ts';
import { activo, cajaDe } from '../model/store.ts';

const filaDe = ({ id, fecha, tipo, motivo, monto }: Movimiento) => ({
  id,
  fecha,
  tipo,
  motivo,
  monto: monto / 100,
});

const enBolivianos = ({ ingresos, egresos }: { ingresos: number; egresos: number }) => ({
  ingresos: ingresos / 100,
  egresos: egresos / 100,
  neto: (ingresos - egresos) / 100,
});

export const rutasReportes = [
  ruta('get', '/reportes/data/movimientos-caja/:id', {
    hacer: ({ store, params }) => {
      const id = idDe(params['id']);
      const sesion = activo(store.datos.sesiones, id);
      const caja = sesion && cajaDe(store, sesion);
      if (!sesion || !caja) throw noEncontrado(`Sesión de caja con ID ${id} no encontrada`);
      return {
        json: {
          sesion: {
            id: sesion.id,
            cajaNombre: caja.nombre,
            fechaApertura: sesion.fecha_apertura,
            fechaCierre: sesion.fecha_cierre,
            montoInicial: sesion.monto_inicial / 100,
            saldoActualTeorico: (sesion.monto_final_teorico ?? caja.saldo) / 100,
          },
          movimientos: store.datos.movimientos
            .filter(({ id_sesion_caja }) => id_sesion_caja === id)
            .map(filaDe),
          totales: enBolivianos(totalesDe(store, id)),
        },
      };
    },
  }),
  ruta('get', '/reportes/data/caja-historial/:id', {
    hacer: ({ store, params }) => {
      const id = idDe(params['id']);
      const caja = activo(store.datos.cajas, id);
      if (!caja) throw noEncontrado(`Caja con ID ${id} no encontrada o inactiva`);
      const sesiones = store.datos.sesiones.filter(({ id_caja }) => id_caja === id);
      const totales = { ingresos: 0, egresos: 0 };
      for (const sesion of sesiones) {
        const { ingresos, egresos } = totalesDe(store, sesion.id);
        totales.ingresos += ingresos;
        totales.egresos += egresos;
      }
      const ids = new Set(sesiones.map((sesion) => sesion.id));
      return {
        json: {
          caja: { id: caja.id, nombre: caja.nombre },
          movimientos: store.datos.movimientos
            .filter(({ id_sesion_caja }) => ids.has(id_sesion_caja))
            .map(({ id: idFila, fecha, id_sesion_caja, tipo, motivo, monto }) => ({
              id: idFila,
              fecha,
              id_sesion: id_sesion_caja,
              tipo,
              motivo,
              monto: monto / 100,
            })),
          totales: enBolivianos(totales),
        },
      };
    },
  }),
];
