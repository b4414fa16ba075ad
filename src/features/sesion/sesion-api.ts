/** Signing in. Loaded on demand: it brings axios and zod, which the sign-in page does not need to be drawn. */
import { ApiError, textoDeError } from '@/lib/api-error';
import { request } from '@/lib/http';
import { loginResponseSchema } from './login-response';
import type { Usuario } from './usuario';

export type ResultadoIngreso = { ok: true; token: string; usuario: Usuario } | { ok: false; mensaje: string };

/** POST /auth/login. Never throws: every failure is one Spanish sentence. Unknown e-mail and wrong password read alike. */
export async function ingresar(email: string, password: string): Promise<ResultadoIngreso> {
  try {
    const leido = await request(
      loginResponseSchema,
      { method: 'post', url: '/auth/login', data: { email, password } },
      { anonima: true },
    );
    return { ok: true, ...leido };
  } catch (error) {
    return { ok: false, mensaje: mensajeDe(error) };
  }
}

function mensajeDe(error: unknown): string {
  const motivo = error instanceof ApiError ? error.motivo : null;
  if (motivo === 'no-autorizado' || motivo === 'no-encontrado') return 'Correo o contraseña incorrectos.';
  if (motivo === 'validacion') return 'Escriba un correo válido y su contraseña.';
  return textoDeError(error);
}
