import { z } from 'zod';
import { columnaDecimal, idDe } from '../model/decimal.ts';
import { campo, dto, entero, largoMinimo, minimo, numero, opcional, texto, unoDe } from '../http/dto.ts';
import { noEncontrado } from '../http/errores.ts';
import { ESPECIALIDADES, type Caja } from '../model/modelo.ts';
import { conCuerpo, ruta } from '../http/ruta.ts';
import { activo, ahoraIso, auditoria, type Store } from '../model/store.ts';
import { vistaCaja, vistaSesion } from '../model/vistas.ts';

const especialidadSchema = z.enum(ESPECIALIDADES);
const nombre = [largoMinimo(3), texto()];
const especialidad = [unoDe(ESPECIALIDADES), texto()];
const saldo = [minimo(0), numero()];

const crearDto = dto(
  {
    nombre: campo(...nombre),
    especialidad: campo(...especialidad),
    saldo: campo(...saldo),
    id_user_create: opcional(entero()),
  },
  z.object({
    nombre: z.string(),
    especialidad: especialidadSchema,
    saldo: z.number(),
    id_user_create: z.number().nullish(),
  }),
);
const editarDto = dto(
  {
    nombre: opcional(...nombre),
    especialidad: opcional(...especialidad),
    saldo: opcional(...saldo),
    id_user_update: opcional(entero()),
  },
  z.object({
    nombre: z.string().nullish(),
    especialidad: especialidadSchema.nullish(),
    saldo: z.number().nullish(),
    id_user_update: z.number().nullish(),
  }),
);

function cajaActiva(store: Store, id: number): Caja {
  const caja = activo(store.datos.cajas, id);
  if (!caja) throw noEncontrado(`Caja con ID ${id} no encontrada o inactiva`);
  return caja;
}

/** An updated row moves to the end of the table: lists come in physical order. */
function tocarCaja(store: Store, caja: Caja): void {
  caja.updated_at = ahoraIso(store);
  store.datos.cajas = [...store.datos.cajas.filter((cada) => cada !== caja), caja];
}

const sesionesDe = (store: Store, caja: Caja) =>
  store.datos.sesiones.filter(({ id_caja }) => id_caja === caja.id).map(vistaSesion);

export const rutasCajas = [
  ruta('get', '/cajas', {
    hacer: ({ store }) => ({ json: store.datos.cajas.filter(({ estado }) => estado).map(vistaCaja) }),
  }),
  ruta('post', '/cajas', {
    roles: ['Administrador'],
    hacer: conCuerpo(crearDto, ({ store, cuerpo }) => {
      const caja: Caja = {
        nombre: cuerpo.nombre,
        especialidad: cuerpo.especialidad,
        saldo: columnaDecimal(cuerpo.saldo, 10),
        ...auditoria(store, 'caja', cuerpo.id_user_create ?? null),
      };
      store.datos.cajas.push(caja);
      return { json: vistaCaja(caja) };
    }),
  }),
  ruta('get', '/cajas/:id', {
    hacer: ({ store, params }) => {
      const caja = cajaActiva(store, idDe(params['id']));
      return { json: { ...vistaCaja(caja), sesiones: sesionesDe(store, caja) } };
    },
  }),
  ruta('patch', '/cajas/:id', {
    hacer: conCuerpo(editarDto, ({ store, params, cuerpo }) => {
      const caja = cajaActiva(store, idDe(params['id']));
      const sesiones = sesionesDe(store, caja);
      const saldoNuevo = cuerpo.saldo ?? null;
      if (saldoNuevo !== null) caja.saldo = columnaDecimal(saldoNuevo, 10);
      caja.nombre = cuerpo.nombre ?? caja.nombre;
      caja.especialidad = cuerpo.especialidad ?? caja.especialidad;
      caja.id_user_update = cuerpo.id_user_update ?? caja.id_user_update;
      if (Object.keys(cuerpo).length === 0) {
        // Nothing was saved, so the real answer lacks the key the DTO left undefined.
        const { id_user_update: _sinGuardar, ...resto } = vistaCaja(caja);
        return { json: { ...resto, sesiones } };
      }
      tocarCaja(store, caja);
      const eco = { ...vistaCaja(caja), id_user_update: cuerpo.id_user_update ?? null };
      return { json: { ...eco, ...(saldoNuevo === null ? {} : { saldo: saldoNuevo }), sesiones } };
    }),
  }),
  ruta('delete', '/cajas/:id', {
    hacer: ({ store, params, query }) => {
      const caja = cajaActiva(store, idDe(params['id']));
      caja.id_user_update = idDe(query.get('id_user_update'));
      caja.estado = false;
      tocarCaja(store, caja);
      return { vacio: true };
    },
  }),
];
