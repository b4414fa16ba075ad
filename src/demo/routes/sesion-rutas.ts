/** Sessions of a caja: open, current, balance, movements, close. Registered before /cajas/:id. */
import { z } from 'zod';
import { columnaDecimal, columnaEntera, decimal, idDe } from '../model/decimal.ts';
import { campo, dto, entero, minimo, noVacio, numero, opcional, texto, unoDe } from '../http/dto.ts';
import { noEncontrado, peticionMala } from '../http/errores.ts';
import { TIPOS_MOVIMIENTO, type Caja, type Sesion } from '../model/modelo.ts';
import { agregarMovimiento } from '../model/movimientos.ts';
import { conCuerpo, ruta } from '../http/ruta.ts';
import { abrirSesion, cerrarSesion, teoricoDe } from '../model/sesiones.ts';
import { activo, cajaDe, type Store } from '../model/store.ts';
import { vistaMovimiento, vistaSesion } from '../model/vistas.ts';

const id = () => campo(noVacio(), entero());
const abrirDto = dto(
  { id_caja: id(), monto_inicial: opcional(minimo(0), numero()), id_usuario: id(), id_user_create: id() },
  z.object({
    id_caja: z.number(),
    monto_inicial: z.number().nullish(),
    id_usuario: z.number(),
    id_user_create: z.number(),
  }),
);
const movimientoDto = dto(
  {
    tipo: campo(unoDe(TIPOS_MOVIMIENTO)),
    monto: campo(minimo(0.1), numero()),
    motivo: campo(noVacio(), texto()),
    id_sesion_caja: id(),
    id_user_create: id(),
  },
  z.object({
    tipo: z.enum(TIPOS_MOVIMIENTO),
    monto: z.number(),
    motivo: z.string(),
    id_sesion_caja: z.number(),
    id_user_create: z.number(),
  }),
);
const cerrarDto = dto(
  { monto_final_real: campo(noVacio(), minimo(0), numero()), id_user_update: campo(noVacio(), numero()) },
  z.object({ monto_final_real: z.number(), id_user_update: z.number() }),
);

function sesionConCaja(store: Store, idSesion: number): { sesion: Sesion; caja: Caja } {
  const sesion = activo(store.datos.sesiones, columnaEntera(idSesion));
  const caja = sesion && cajaDe(store, sesion);
  if (!sesion || !caja) throw noEncontrado(`Sesión de caja con ID ${idSesion} no encontrada o inactiva`);
  return { sesion, caja };
}

export const rutasSesion = [
  ruta('get', '/cajas/sesion-activa/:idUsuario', {
    hacer: ({ store, params }) => {
      const idUsuario = idDe(params['idUsuario']);
      const abierta = store.datos.sesiones.find(
        ({ id_usuario, estado_sesion }) => id_usuario === idUsuario && estado_sesion === 'ABIERTA',
      );
      if (!abierta) throw noEncontrado(`No hay sesión activa para el usuario ${idUsuario}`);
      return { json: vistaSesion(abierta) };
    },
  }),
  ruta('get', '/cajas/sesion/:id/balance', {
    hacer: ({ store, params }) => ({ html: decimal(sesionConCaja(store, idDe(params['id'])).caja.saldo) }),
  }),
  ruta('post', '/cajas/abrir', {
    roles: ['Administrador', 'Operador', 'user'],
    hacer: conCuerpo(abrirDto, ({ store, cuerpo, claims }) => {
      const quien = {
        idCaja: cuerpo.id_caja,
        idUsuario: cuerpo.id_usuario,
        idCreador: cuerpo.id_user_create,
        rol: claims?.roleName ?? '',
      };
      const { sesion, inicial } = abrirSesion(store, quien, cuerpo.monto_inicial ?? null);
      return { json: { ...vistaSesion(sesion), monto_inicial: inicial } };
    }),
  }),
  ruta('post', '/cajas/movimiento', {
    hacer: conCuerpo(movimientoDto, ({ store, cuerpo }) => {
      const { sesion, caja } = sesionConCaja(store, cuerpo.id_sesion_caja);
      if (sesion.estado_sesion === 'CERRADA') {
        throw peticionMala('No se pueden registrar movimientos en una sesión cerrada');
      }
      const monto = columnaDecimal(cuerpo.monto, 12);
      if (cuerpo.tipo === 'EGRESO' && monto > caja.saldo) {
        throw peticionMala(
          `Fondos insuficientes en el saldo de la caja. Saldo disponible: ${caja.saldo / 100}`,
        );
      }
      const datos = { tipo: cuerpo.tipo, monto, motivo: cuerpo.motivo, idUsuario: cuerpo.id_user_create };
      return { json: vistaMovimiento(agregarMovimiento(store, sesion, datos), cuerpo.monto) };
    }),
  }),
  ruta('patch', '/cajas/sesion/:id/cerrar', {
    hacer: conCuerpo(cerrarDto, ({ store, params, cuerpo }) => {
      const idSesion = idDe(params['id']);
      const sesion = activo(store.datos.sesiones, idSesion);
      if (!sesion) throw noEncontrado(`Sesión con ID ${idSesion} no encontrada o inactiva`);
      if (sesion.estado_sesion === 'CERRADA') throw peticionMala('La sesión ya está cerrada');
      const contado = columnaDecimal(cuerpo.monto_final_real, 12);
      const teorico = teoricoDe(store, sesion);
      cerrarSesion(store, sesion, contado - teorico, cuerpo.id_user_update);
      // The real close answers with JavaScript floats, noise included (120.4 - 123.45).
      const eco = {
        monto_final_teorico: teorico / 100,
        monto_final_real: cuerpo.monto_final_real,
        diferencia: cuerpo.monto_final_real - teorico / 100,
      };
      return { json: { ...vistaSesion(sesion), ...eco } };
    }),
  }),
];
