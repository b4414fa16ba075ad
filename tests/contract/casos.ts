/** What each recording needs beyond the common world: who asked, and what was in the database. */
import type { Datos } from '@/demo/model/modelo';
import {
  ANA,
  BAJA,
  CERRADA,
  LUIS,
  SEMBRADO,
  SIN_ROL,
  caja,
  cargarLista,
  movimiento,
  sesion,
  transaccion,
} from './escenario';
import { grabacion } from './grabaciones';

export type Rol =
  'sembrado' | 'admin' | 'operador' | 'sinrol' | 'lector' | 'refrescado' | 'refresco' | 'vencido';

export interface Caso {
  /** Whose token replaces `<jwt>`; the operator's by default. */
  rol?: Rol;
  preparar?: (datos: Datos) => void;
  /** Recorded with NODE_ENV=production. */
  produccion?: true;
  /** Recorded with the database stopped. */
  baseCaida?: true;
}

type Preparar = NonNullable<Caso['preparar']>;

const ADMIN: Caso = { rol: 'admin' };
const PRODUCCION: Caso = { produccion: true };
const BASE_CAIDA: Caso = { baseCaida: true };

const saldo =
  (id: number, centavos: number): Preparar =>
  (datos) => {
    for (const cada of datos.cajas) if (cada.id === id) cada.saldo = centavos;
  };
const soloSesiones =
  (...ids: number[]): Preparar =>
  (datos) => {
    datos.sesiones = datos.sesiones.filter(({ id }) => ids.includes(id));
  };
const borrada: Preparar = (datos) => {
  for (const fila of datos.transacciones) if (fila.id === 1) fila.estado = false;
};
const conCaja =
  (id: number, nombre: string, centavos = 0): Preparar =>
  (datos) => {
    datos.cajas.push(caja(id, nombre, 'MIXTA', centavos, null));
  };
const EDITADA = 'Caja 04 - Editada por operador';

/** The 14 movements of session 2, of which a race lost ten: the saldo does not match them. */
const trasCarrera: Preparar = (datos) => {
  const carreras = [4, 1, 2, 0, 3, 6, 7, 5, 8, 9];
  datos.movimientos = [
    movimiento(1, 'INGRESO', 20_050, 'Aporte'),
    movimiento(2, 'EGRESO', 10_000, 'Compra de bolsas'),
    movimiento(3, 'INGRESO', 10, 'Aporte'),
    movimiento(4, 'INGRESO', 101, 'Aporte'),
    ...carreras.map((n, indice) => movimiento(5 + indice, 'INGRESO', 1_000, `carrera ${n}`)),
  ];
  saldo(2, 112_211)(datos);
};

const sinRed: Preparar = (datos) => {
  datos.whatsapp.fase = 'sin-red';
};

export const CASOS: Record<string, Caso> = {
  'agentes-efecto-balance': { preparar: trasCarrera },
  'agentes-get-base-caida': BASE_CAIDA,
  'agentes-id-delete-segunda-vez': { preparar: borrada },
  'agentes-id-get-3-decimales': {
    preparar: (datos) => {
      datos.transacciones.push(transaccion(10, 'M3D', { monto: 1_001, comision_cliente: 100 }));
    },
  },
  'agentes-id-get-eliminada': { preparar: borrada },
  'agentes-post-comision-null': {
    preparar: (datos) => {
      datos.secuencias.transaccion = 3;
    },
  },
  'agentes-post-admin-sembrado': { rol: 'sembrado' },
  'agentes-post-referencia-de-borrada': { preparar: borrada },
  'agentes-post-referencia-enorme': {
    preparar: (datos) => {
      datos.secuencias.transaccion = 34;
    },
  },
  'agentes-post-rol-usuario': { rol: 'lector', ...PRODUCCION },
  'agentes-post-sesion-solo-ventas': ADMIN,
  'agentes-post-token-refrescado': { rol: 'refrescado' },
  'auth-login-base-caida': BASE_CAIDA,
  'auth-login-sin-rol': {
    preparar: (datos) => {
      datos.usuarios.push({ ...SIN_ROL });
    },
  },
  'auth-login-usuario-deshabilitado': {
    preparar: (datos) => {
      datos.usuarios = [{ ...BAJA }];
    },
  },
  'auth-refresh-ok': { rol: 'refresco' },
  'cajas-abrir-admin-con-monto': ADMIN,
  'cajas-abrir-admin-sembrado-monto': { rol: 'sembrado' },
  'cajas-abrir-admin-sin-monto': { ...ADMIN, preparar: soloSesiones() },
  'cajas-abrir-caja-ocupada-400': { preparar: soloSesiones(1) },
  'cajas-abrir-eliminada-404': ADMIN,
  'cajas-abrir-inexistente-404': ADMIN,
  'cajas-abrir-mismo-usuario-otra-caja-400': ADMIN,
  'cajas-abrir-monto-desborda': { ...ADMIN, preparar: soloSesiones() },
  'cajas-abrir-rol-usuario-403': { rol: 'lector', ...PRODUCCION },
  'cajas-abrir-usuario-inexistente': { ...ADMIN, preparar: soloSesiones(1) },
  'cajas-cerrar-ok': {
    preparar: (datos) => {
      datos.sesiones = [sesion(3, 1, 1, { monto_inicial: 12_345 })];
    },
  },
  'cajas-cerrar-tras-carrera': {
    ...ADMIN,
    preparar: (datos) => {
      datos.sesiones = [sesion(3, 2, 2)];
      datos.movimientos = [{ ...movimiento(1, 'INGRESO', 10_000, 'carrera'), id_sesion_caja: 3 }];
    },
  },
  'cajas-get-con-refresh-token': { rol: 'refresco' },
  'cajas-get-con-token-refrescado': { rol: 'refrescado' },
  // The same bytes give the same ETag.
  'cajas-get-if-none-match-304': {
    preparar: (datos) => cargarLista(datos, '/cajas', grabacion('cajas-get-etag').response.body),
  },
  'cajas-get-token-expirado': { rol: 'vencido' },
  'cajas-id-delete-ok': { preparar: conCaja(4, EDITADA) },
  'cajas-id-delete-operador': { preparar: conCaja(5, '    ') },
  'cajas-id-delete-sin-query': { preparar: conCaja(5, '    ') },
  'cajas-id-get-con-historial': {
    preparar: (datos) => {
      datos.sesiones = [sesion(3, 1, 1, CERRADA)];
      saldo(1, 12_345)(datos);
    },
  },
  'cajas-id-get-sin-sesiones': { preparar: soloSesiones() },
  'cajas-id-patch-invalida': { preparar: conCaja(4, EDITADA) },
  'cajas-id-patch-operador': { preparar: conCaja(4, 'Caja 03 - Mixta') },
  'cajas-id-patch-saldo-operador': { preparar: conCaja(4, EDITADA) },
  'cajas-id-patch-vacio': { preparar: conCaja(4, EDITADA, 999_900) },
  'cajas-movimiento-egreso-sin-fondos': { preparar: saldo(2, 110_100) },
  'cajas-sesion-activa-404': { preparar: soloSesiones() },
  'cajas-sesion-activa-tras-cerrar-404': { preparar: soloSesiones(3) },
  'cajas-sesion-balance-cerrada': { preparar: saldo(1, 12_345) },
  'cajas-sesion-balance-tras-movimientos': { preparar: saldo(2, 110_211) },
  'error-produccion-400': PRODUCCION,
  'error-produccion-sin-stack': PRODUCCION,
  'reportes-caja-historial': { preparar: trasCarrera },
  'reportes-movimientos-caja': { preparar: trasCarrera },
  'reportes-movimientos-caja-sesion-cerrada': {
    preparar: (datos) => {
      const CUADRADA = { ...CERRADA, monto_inicial: 100_050, monto_final_teorico: 100_050 };
      datos.sesiones = [sesion(1, 2, 3, CUADRADA)];
    },
  },
  'usuario-delete-ok': {
    preparar: (datos) => {
      datos.usuarios = [{ ...BAJA, estado: true }];
    },
  },
  'usuario-get-lista': {
    preparar: (datos) => {
      datos.usuarios = [{ ...ANA }, { ...LUIS }, { ...SEMBRADO }];
    },
  },
  'whatsapp-connect-con-token-sin-qr': { preparar: sinRed },
  'whatsapp-connect-produccion-sin-qr': { preparar: sinRed },
  'whatsapp-connect-view-sin-token': { preparar: sinRed },
  'whatsapp-send-sin-socket-503': {
    ...PRODUCCION,
    preparar: (datos) => {
      datos.whatsapp.fase = 'caido';
    },
  },
  // What only an Administrador gets past the role guard.
  ...Object.fromEntries(
    [
      'cuerpo-vacio',
      'especialidad-invalida',
      'mixta',
      'nombre-corto',
      'nombre-duplicado',
      'nombre-espacios',
      'propiedad-extra',
      'saldo-desborda',
      'saldo-negativo',
      'saldo-texto',
      'solo-agentes',
      'solo-ventas',
    ].map((nombre) => [`cajas-post-${nombre}`, ADMIN]),
  ),
  'cajas-post-admin-sembrado-403': { rol: 'sembrado' },
};
