/** Rows as the wire shows them: decimals as strings, audit columns first, in the recorded order of keys. */
import { decimal, decimalONull } from './decimal.ts';
import {
  ROLES,
  type Caja,
  type Movimiento,
  type Persona,
  type Sesion,
  type Transaccion,
  type Usuario,
} from './modelo.ts';

interface Auditada {
  id: number;
  estado: boolean;
  id_user_create: number | null;
  id_user_update: number | null;
  created_at: string;
  updated_at: string;
}

const vistaAuditoria = ({
  estado,
  id_user_create,
  id_user_update,
  created_at,
  updated_at,
  id,
}: Auditada) => ({
  estado,
  id_user_create,
  id_user_update,
  created_at,
  updated_at,
  id,
});

const vistaPersona = (persona: Persona) => ({
  ...vistaAuditoria(persona),
  nombres: persona.nombres,
  p_apellido: persona.p_apellido,
  s_apellido: persona.s_apellido,
  fecha_nacimiento: persona.fecha_nacimiento,
  genero: persona.genero,
});

export const vistaUsuario = (usuario: Usuario) => ({
  ...vistaAuditoria(usuario),
  name: usuario.name,
  email: usuario.email,
  password: usuario.password,
  persona: usuario.persona && vistaPersona(usuario.persona),
});

export const rolDe = (usuario: Usuario) => ROLES.find((rol) => rol.id === usuario.id_role) ?? null;

export const vistaUsuarioConRol = (usuario: Usuario) => ({ ...vistaUsuario(usuario), role: rolDe(usuario) });

export const vistaCaja = (caja: Caja) => ({
  ...vistaAuditoria(caja),
  nombre: caja.nombre,
  especialidad: caja.especialidad,
  saldo: decimal(caja.saldo),
});

export const vistaSesion = (sesion: Sesion) => ({
  ...vistaAuditoria(sesion),
  monto_inicial: decimal(sesion.monto_inicial),
  monto_final_teorico: decimalONull(sesion.monto_final_teorico),
  monto_final_real: decimalONull(sesion.monto_final_real),
  diferencia: decimalONull(sesion.diferencia),
  estado_sesion: sesion.estado_sesion,
  fecha_apertura: sesion.fecha_apertura,
  fecha_cierre: sesion.fecha_cierre,
  id_caja: sesion.id_caja,
  id_usuario: sesion.id_usuario,
});

/** The answer to a POST echoes `monto` as it was sent; columns with a default come back as strings. */
export const vistaMovimiento = (movimiento: Movimiento, monto: number) => ({
  ...vistaAuditoria(movimiento),
  tipo: movimiento.tipo,
  monto,
  motivo: movimiento.motivo,
  fecha: movimiento.fecha,
  id_sesion_caja: movimiento.id_sesion_caja,
});

export const vistaTransaccion = (fila: Transaccion) => ({
  ...vistaAuditoria(fila),
  banco: fila.banco,
  tipo_operacion: fila.tipo_operacion,
  monto: decimal(fila.monto),
  comision_cliente: decimal(fila.comision_cliente),
  comision_banco: decimal(fila.comision_banco),
  nro_referencia: fila.nro_referencia,
  url_comprobante: fila.url_comprobante,
  fecha: fila.fecha,
  id_sesion_caja: fila.id_sesion_caja,
});
