/**
 * The only door to the network (the long list has its own, in a worker): out comes the schema's output, or an ApiError.
 * Server text, tokens and bodies are never logged here.
 */
import axios, { type AxiosRequestConfig, type AxiosResponse } from 'axios';
import { ApiError, toApiError } from './api-error';
import { credencial } from './credencial';
import { API_BASE_URL } from './env';
import { ESPERAS } from '@/lib/time/esperas';
import { anotarHora, horaDeCabecera } from '@/lib/time/reloj';
import { z } from './zod';

const client = axios.create({
  baseURL: API_BASE_URL,
  timeout: ESPERAS.peticion,
  // AxiosError JSON would otherwise carry the bearer token and the password.
  redact: ['authorization', 'password'],
});

interface Opciones {
  /** Reads the answer's headers, e.g. `Date`, after the body has passed its schema. */
  alRecibir?: (respuesta: AxiosResponse<unknown>) => void;
  /** Looks at a body that did not pass its schema; may throw a better error. */
  alNoEntender?: (cuerpo: unknown) => void;
  /** For the sign-in call itself: a 401 there is a wrong password, not an expired session. */
  anonima?: boolean;
  /** Leaves only under this person's token; otherwise it is a 401 that nobody had to send. */
  soloDe?: number;
  /** A rejected token is thrown at once: whoever asks keeps what was asked and has the password typed by itself. */
  sinRenovar?: boolean;
}

/** Plain names and values: what axios' own class holds besides them is none of ours. */
const cabeceras = (token: string | null): Record<string, string> =>
  token ? { Authorization: `Bearer ${token}` } : {};

/** A body that is text already leaves as it is, byte for byte. */
const comoTexto = { transformRequest: [(cuerpo: unknown) => cuerpo] };
const JSON_YA_ESCRITO = { 'Content-Type': 'application/json' };

const enviar = async (config: AxiosRequestConfig, token: string | null): Promise<AxiosResponse<unknown>> =>
  client.request<unknown>(
    typeof config.data === 'string'
      ? { ...config, ...comoTexto, headers: { ...cabeceras(token), ...JSON_YA_ESCRITO } }
      : { ...config, headers: cabeceras(token) },
  );

/**
 * The 401 of a guard, before any handler ran: nothing was done. After the same person has typed the password again the
 * very same request may leave once more. Under anybody else's token it never does: then the 401 stands.
 */
async function reenviar(config: AxiosRequestConfig, token: string | null, ingreso: number, rechazo: unknown) {
  // Ten calls that failed together ask for the password once: whoever comes late finds another token already.
  if (credencial.ingreso() === ingreso && credencial.token() === token) {
    await credencial.renovar().catch(() => undefined);
  }
  if (credencial.ingreso() !== ingreso) throw rechazo;
  return enviar(config, credencial.token());
}

/**
 * Sends one request and parses its answer. An expired token asks for the password in place and goes on: nothing typed is
 * lost and nothing is doubled.
 * @throws ApiError, or axios' cancel when `config.signal` aborts
 */
export async function request<T extends z.core.$ZodType>(
  schema: T,
  config: AxiosRequestConfig,
  { alRecibir, alNoEntender, anonima = false, soloDe, sinRenovar = anonima }: Opciones = {},
): Promise<z.output<T>> {
  try {
    if (soloDe !== undefined && credencial.uid() !== soloDe) throw new ApiError('no-autorizado');
    const token = anonima ? null : credencial.token();
    const ingreso = credencial.ingreso();
    let respuesta: AxiosResponse<unknown>;
    try {
      respuesta = await enviar(config, token);
    } catch (error) {
      if (sinRenovar || !axios.isAxiosError(error) || error.response?.status !== 401) throw error;
      respuesta = await reenviar(config, token, ingreso, error);
    }
    const leido = z.safeParse(schema, respuesta.data);
    if (!leido.success) {
      alNoEntender?.(respuesta.data);
      throw new ApiError('respuesta-invalida', { status: respuesta.status });
    }
    // Only of an answer that was understood: a hotel's sign-in page has a clock of its own.
    anotarHora(horaDeCabecera(respuesta.headers['date']));
    alRecibir?.(respuesta);
    return leido.data;
  } catch (error) {
    if (axios.isCancel(error)) throw error;
    const falla = toApiError(error);
    anotarHora(falla.reloj);
    throw falla;
  }
}

/** DELETE answers 200 with an empty body. */
export const vacioSchema = z.union([z.literal(''), z.null(), z.undefined()]);
