import { z } from '@/lib/zod';
import { rolDe, type Usuario } from './usuario';

export const loginRequestSchema = z.strictObject({ email: z.string(), password: z.string() });

/** No password hash and no refresh token get past it. */
export const loginResponseSchema = z.pipe(
  z.object({
    access_token: z.string().check(z.minLength(1)),
    user: z.object({
      id: z.int(),
      name: z.string(),
      email: z.string(),
      role: z.nullish(z.object({ nombre: z.string() })),
    }),
  }),
  z.transform(({ access_token, user: { id, name, email, role } }): { token: string; usuario: Usuario } => ({
    token: access_token,
    usuario: { id, name, email, rol: rolDe(role?.nombre) },
  })),
);
