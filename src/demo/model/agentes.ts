import { columnaDecimal, columnaEntera } from './decimal.ts';
import { errorSql, noEncontrado, peticionMala } from '../http/errores.ts';
import type { Transaccion } from './modelo.ts';
import { agregarMovimiento } from './movimientos.ts';
import { activo, ahoraIso, auditoria, cajaDe, type Store } from './store.ts';

export interface CrearTransaccion {
  banco: string;
  tipo_operacion: Transaccion['tipo_operacion'];
  monto: number;
  comision_cliente?: number | null | undefined;
  nro_referencia: string;
  id_sesion_caja: number;
  id_user_create: number;
}

/** Postgres' B-tree takes index rows up to 2704 bytes. */
const MAX_INDICE = 2704;

/** The motivo names the reference, so that the app can tell the movement belongs to the transaction. */
const MOVIMIENTOS = {
  DEPOSITO: { tipo: 'INGRESO', motivo: 'DEPOSITO agente ref. ' },
  RETIRO: { tipo: 'EGRESO', motivo: 'RETIRO agente ref. ' },
  TRANSFERENCIA_QR: null,
} as const;
const motivoAnulacion = (referencia: string) => `ANULACION agente ref. ${referencia}`;

function efectivo(fila: Transaccion): { tipo: 'INGRESO' | 'EGRESO'; motivo: string } | null {
  const suyo = MOVIMIENTOS[fila.tipo_operacion];
  return suyo && { tipo: suyo.tipo, motivo: suyo.motivo + fila.nro_referencia };
}

const sesionDe = (store: Store, id: number) => activo(store.datos.sesiones, id);

function exigirSesionApta(store: Store, idSesion: number): void {
  const sesion = sesionDe(store, idSesion);
  if (!sesion) return;
  if (sesion.estado_sesion === 'CERRADA') {
    throw peticionMala('No se pueden registrar transacciones de agente en una sesión cerrada');
  }
  if (cajaDe(store, sesion)?.especialidad === 'SOLO_VENTAS') {
    throw peticionMala('La caja es de solo ventas y no admite transacciones de agente');
  }
}

/** Everything Postgres refuses, in its order. Consumes an id from the sequence where Postgres does. */
function insertar(store: Store, cuerpo: CrearTransaccion): Transaccion {
  const { nro_referencia } = cuerpo;
  const monto = columnaDecimal(cuerpo.monto, 12);
  const comision = columnaDecimal(cuerpo.comision_cliente ?? 0, 12);
  const id_sesion_caja = columnaEntera(cuerpo.id_sesion_caja);
  const idCreador = columnaEntera(cuerpo.id_user_create);
  if (`${cuerpo.banco}${nro_referencia}`.includes('\u0000')) {
    throw errorSql('invalid byte sequence for encoding "UTF8": 0x00');
  }
  const registro = auditoria(store, 'transaccion', idCreador);
  if (cuerpo.comision_cliente === null) {
    const fecha = registro.created_at.replace('T', ' ').replace('Z', '');
    throw errorSql(
      `Failing row contains (t, ${idCreador}, null, ${fecha}, ${fecha}, ${registro.id}, ${cuerpo.banco}, ${cuerpo.tipo_operacion}, ${(monto / 100).toFixed(2)}, null, 0.00, ${nro_referencia}, null, ${fecha}, ${id_sesion_caja}).`,
    );
  }
  if (Buffer.byteLength(nro_referencia) > MAX_INDICE) {
    throw errorSql(`Index row references tuple (0,${registro.id}) in relation "transacciones_agente".`);
  }
  // Over annulled rows too: deleting does not free a reference.
  if (store.datos.transacciones.some((fila) => fila.nro_referencia === nro_referencia)) {
    throw errorSql(`Key (nro_referencia)=(${nro_referencia}) already exists.`);
  }
  if (!sesionDe(store, id_sesion_caja)) {
    throw errorSql(`Key (id_sesion_caja)=(${id_sesion_caja}) is not present in table "sesiones_caja".`);
  }
  const fila: Transaccion = {
    ...registro,
    banco: cuerpo.banco,
    tipo_operacion: cuerpo.tipo_operacion,
    monto,
    comision_cliente: comision,
    comision_banco: 0,
    nro_referencia,
    url_comprobante: null,
    fecha: registro.created_at,
    id_sesion_caja,
  };
  store.datos.transacciones.push(fila);
  return fila;
}

/** Inserts a transaction and, as documented, its cash movement. @throws ErrorHttp 400, 409 */
export function registrarTransaccion(store: Store, cuerpo: CrearTransaccion): Transaccion {
  const documentado = store.comportamiento === 'documentado';
  if (documentado) exigirSesionApta(store, cuerpo.id_sesion_caja);
  const fila = insertar(store, cuerpo);
  const sesion = sesionDe(store, fila.id_sesion_caja);
  const movimiento = efectivo(fila);
  if (documentado && sesion && movimiento) {
    agregarMovimiento(store, sesion, { ...movimiento, monto: fila.monto, idUsuario: fila.id_user_create });
  }
  return fila;
}

export function transaccionActiva(store: Store, id: number): Transaccion {
  const fila = activo(store.datos.transacciones, id);
  if (!fila) throw noEncontrado(`Transacción de agente con ID ${id} no encontrada o inactiva`);
  return fila;
}

/** Soft-deletes a transaction and takes back the cash it moved, if it moved any. @throws ErrorHttp 404 */
export function anularTransaccion(store: Store, id: number): void {
  const fila = transaccionActiva(store, id);
  fila.estado = false;
  fila.updated_at = ahoraIso(store);
  const propio = efectivo(fila)?.motivo;
  const sesion = sesionDe(store, fila.id_sesion_caja);
  const original = store.datos.movimientos.find(
    ({ motivo, id_sesion_caja }) => motivo === propio && id_sesion_caja === fila.id_sesion_caja,
  );
  if (store.comportamiento === 'documentado' && sesion && original) {
    agregarMovimiento(store, sesion, {
      tipo: original.tipo === 'INGRESO' ? 'EGRESO' : 'INGRESO',
      monto: original.monto,
      motivo: motivoAnulacion(fila.nro_referencia),
      idUsuario: null,
    });
  }
}
