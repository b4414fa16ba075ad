import { ApiError, textoDeError } from '@/lib/api-error';
import { request } from '@/lib/http';
import { z } from '@/lib/zod';
import { leerClaims } from './jwt';
import { loginRequestSchema, loginResponseSchema } from './login';
import type { Usuario } from './usuario';

export interface ErroresIngreso {
  correo?: string;
  clave?: string;
  general?: string;
}
export type ResultadoIngreso =
  { ok: true; token: string; usuario: Usuario } | { ok: false; errores: ErroresIngreso };

/** POST /auth/login. Never throws. Unknown e-mail and wrong password read alike. */
export async function ingresar(email: string, password: string): Promise<ResultadoIngreso> {
  try {
    const leido = await request(
      loginResponseSchema,
      { method: 'post', url: '/auth/login', data: z.encode(loginRequestSchema, { email, password }) },
      { anonima: true },
    );
    // The server works with the token's person, the screen with the body's: they must be one.
    if (leerClaims(leido.token)?.sub !== leido.usuario.id) throw new ApiError('respuesta-invalida');
    return { ok: true, ...leido };
  } catch (error) {
    return { ok: false, errores: erroresDe(error) };
  }
}

function erroresDe(error: unknown): ErroresIngreso {
  if (error instanceof ApiError) {
    if (error.motivo === 'no-autorizado' || error.motivo === 'no-encontrado')
      return { general: 'Correo o contraseña incorrectos.' };
    if (error.motivo === 'validacion') {
      const nombra = (patron: RegExp) => error.mensajes.some((mensaje) => patron.test(mensaje));
      const errores: ErroresIngreso = {
        ...(nombra(/e-?mail|correo/i) ? { correo: 'Escriba un correo válido.' } : {}),
        ...(nombra(/contraseña|password/i) ? { clave: 'Escriba su contraseña.' } : {}),
      };
      if (Object.keys(errores).length > 0) return errores;
    }
  }
  return { general: textoDeError(error) };
}
