/** The access token in sessionStorage, untrusted; the refresh token is never kept: it would live for a week. */
import { leerClaims } from './jwt';
import { rolDe, type Usuario } from './usuario';

const CLAVE = 'kantuta.sesion';
const ABSOLUTO_MS = 12 * 3_600_000;
const TOLERANCIA_MS = 60_000;

export interface SesionGuardada {
  token: string;
  usuario: Usuario;
  desde: number;
  actividad: number;
}

/** ms since epoch, from when the token was received: a clock an hour ahead would take every fresh one for dead. */
export function finDelToken({ token, desde }: SesionGuardada): number {
  const claims = leerClaims(token);
  if (!claims) return 0;
  return claims.iat === null ? claims.exp : desde + claims.exp - claims.iat;
}

export const finAbsoluto = ({ desde }: SesionGuardada): number => desde + ABSOLUTO_MS;

const esObjeto = (valor: unknown): valor is Record<string, unknown> =>
  typeof valor === 'object' && valor !== null;

function usuarioValido(valor: unknown): Usuario | null {
  if (!esObjeto(valor)) return null;
  const { id, name, email, rol } = valor;
  if (
    !Number.isInteger(id) ||
    typeof name !== 'string' ||
    typeof email !== 'string' ||
    typeof rol !== 'string'
  )
    return null;
  return { id: Number(id), name, email, rol: rol === 'Lectura' ? 'Lectura' : rolDe(rol) };
}

/** null when there is none, it is not what we wrote, it has ended, or nobody touched it for `inactividadMs`. */
export function leerGuardada(ahora: number, inactividadMs: number): SesionGuardada | null {
  try {
    const datos: unknown = JSON.parse(sessionStorage.getItem(CLAVE) ?? 'null');
    if (!esObjeto(datos) || typeof datos['token'] !== 'string') return null;
    const usuario = usuarioValido(datos['usuario']);
    const { desde, actividad } = datos;
    if (!usuario || typeof desde !== 'number' || typeof actividad !== 'number') return null;
    const guardada = { token: datos['token'], usuario, desde, actividad };
    const suya = leerClaims(guardada.token)?.sub === usuario.id;
    const fin = Math.min(finDelToken(guardada), finAbsoluto(guardada), actividad + inactividadMs);
    // A time that has not come yet would stretch the session by as much: the clock was moved, so we ask again.
    const posible = Math.max(desde, actividad) <= ahora + TOLERANCIA_MS;
    return suya && posible && ahora < fin ? guardada : null;
  } catch {
    return null;
  }
}

export function guardarSesion(guardada: SesionGuardada | null): void {
  try {
    if (guardada) sessionStorage.setItem(CLAVE, JSON.stringify(guardada));
    else sessionStorage.removeItem(CLAVE);
  } catch {
    // storage refused: this tab asks again after a reload
  }
}
