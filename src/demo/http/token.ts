import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const HORA_S = 3600;
const VIDA_ACCESO_S = 8 * HORA_S;
const VIDA_REFRESCO_S = 7 * 24 * HORA_S;

const claimsSchema = z.object({
  sub: z.int(),
  username: z.string().optional(),
  roleName: z.string().optional(),
  roleId: z.int().optional(),
  iat: z.int(),
  exp: z.int(),
});
export type Claims = z.output<typeof claimsSchema>;

const hmac = (secreto: string, texto: string) =>
  createHmac('sha256', secreto).update(texto).digest('base64url');
const parte = (valor: unknown) => Buffer.from(JSON.stringify(valor)).toString('base64url');

/** `ahora` in ms since epoch, `vida` in seconds. */
function firmar(secreto: string, datos: object, ahora: number, vida: number): string {
  const iat = Math.floor(ahora / 1000);
  const cuerpo = `${parte({ alg: 'HS256', typ: 'JWT' })}.${parte({ ...datos, iat, exp: iat + vida })}`;
  return `${cuerpo}.${hmac(secreto, cuerpo)}`;
}

function leer(secreto: string, token: string, ahora: number): Claims | null {
  const [cabeza = '', datos = '', firma = ''] = token.split('.');
  const esperada = Buffer.from(hmac(secreto, `${cabeza}.${datos}`));
  const recibida = Buffer.from(firma);
  if (esperada.length !== recibida.length || !timingSafeEqual(esperada, recibida)) return null;
  const claims = claimsSchema.safeParse(JSON.parse(Buffer.from(datos, 'base64url').toString()));
  return claims.success && claims.data.exp * 1000 > ahora ? claims.data : null;
}

// Two keys, as the real backend has: an access token is no refresh token and the other way round.
const deRefresco = (secreto: string) => `${secreto}/refresh`;

export const firmarAcceso = (secreto: string, datos: object, ahora: number) =>
  firmar(secreto, datos, ahora, VIDA_ACCESO_S);
export const firmarRefresco = (secreto: string, sub: number, ahora: number) =>
  firmar(deRefresco(secreto), { sub }, ahora, VIDA_REFRESCO_S);
export const leerAcceso = (secreto: string, token: string, ahora: number) => leer(secreto, token, ahora);
export const leerRefresco = (secreto: string, token: string, ahora: number) =>
  leer(deRefresco(secreto), token, ahora);

/** bcrypt's shape, because the app must be seen to drop it; it is fast, so it protects nothing. */
export const hashClave = (clave: string, sal: string): string =>
  `$2b$10$${createHmac('sha512', sal).update(clave).digest('base64').replaceAll('+', '.').slice(0, 53)}`;
