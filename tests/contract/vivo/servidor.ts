/** The live backend of KANTUTA_API_URL, e.g. `http://localhost:3000`, or `http://localhost:5173/api` for `npm start`. */
import { expect } from 'vitest';
import { loginResponseSchema } from '@/domain/usuario/login';
import { z } from '@/lib/zod';

const BASE = (process.env['KANTUTA_API_URL'] ?? '').replace(/\/+$/, '');
export const CORREO = process.env['KANTUTA_CONTRATO_CORREO'] ?? 'admin@kantuta.demo';
const CLAVE = process.env['KANTUTA_CONTRATO_CLAVE'] ?? 'kantuta123';

export interface Respuesta {
  status: number;
  headers: Headers;
  texto: string;
  /** The body as JSON; the text itself when it is none. */
  json: unknown;
}

const comoJson = (texto: string): unknown => {
  try {
    return JSON.parse(texto);
  } catch {
    return texto;
  }
};

export async function pedir(metodo: string, ruta: string, cuerpo?: unknown, token = ''): Promise<Respuesta> {
  const respuesta = await fetch(BASE + ruta, {
    method: metodo,
    headers: {
      'Content-Type': 'application/json',
      ...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
    },
    ...(cuerpo === undefined ? {} : { body: JSON.stringify(cuerpo) }),
  });
  const texto = await respuesta.text();
  return { status: respuesta.status, headers: respuesta.headers, texto, json: comoJson(texto) };
}

const entradaSchema = z.object({ access_token: z.string(), refresh_token: z.string() });

/** Signs in with the account of the variables. */
export async function ingresar() {
  const respuesta = await pedir('POST', '/auth/login', { email: CORREO, password: CLAVE });
  expect(respuesta.status).toBe(201);
  const { access_token, refresh_token } = z.parse(entradaSchema, respuesta.json);
  const { usuario } = z.parse(loginResponseSchema, respuesta.json);
  return { token: access_token, refresco: refresh_token, usuario };
}

const sobreSchema = z.strictObject({
  statusCode: z.int(),
  timestamp: z.iso.datetime(),
  path: z.string(),
  message: z.union([z.string(), z.array(z.string())]),
  error_detail: z.nullable(z.string()),
  stack: z.optional(z.string()),
});

/** The envelope of an error, after checking its status. */
export function sobreDe(respuesta: Respuesta, status: number) {
  expect(respuesta.status).toBe(status);
  const sobre = z.parse(sobreSchema, respuesta.json);
  expect(sobre.statusCode).toBe(status);
  return sobre;
}
