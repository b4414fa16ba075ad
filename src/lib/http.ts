/** Out comes the schema's output, or an ApiError. Server text, tokens and bodies are never logged here. */
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
  alRecibir?: (respuesta: AxiosResponse<unknown>) => void;
  alNoEntender?: (cuerpo: unknown) => void;
  anonima?: boolean;
  /** Leaves only under this person's token; otherwise it is a 401 that nobody had to send. */
  soloDe?: number;
  sinRenovar?: boolean;
}

const cabeceras = (token: string | null): Record<string, string> =>
  token ? { Authorization: `Bearer ${token}` } : {};

const comoTexto = { transformRequest: [(cuerpo: unknown) => cuerpo] };
const JSON_YA_ESCRITO = { 'Content-Type': 'application/json' };

const enviar = async (config: AxiosRequestConfig, token: string | null): Promise<AxiosResponse<unknown>> =>
  client.request<unknown>(
    typeof config.data === 'string'
      ? { ...config, ...comoTexto, headers: { ...cabeceras(token), ...JSON_YA_ESCRITO } }
      : { ...config, headers: cabeceras(token) },
  );

/** A guard's 401 did nothing: the same request may leave once more, but never under anybody else's token. */
async function reenviar(config: AxiosRequestConfig, token: string | null, ingreso: number, rechazo: unknown) {
  // Ten calls that failed together ask for the password once: whoever comes late finds another token already.
  if (credencial.ingreso() === ingreso && credencial.token() === token) {
    await credencial.renovar().catch(() => undefined);
  }
  if (credencial.ingreso() !== ingreso) throw rechazo;
  return enviar(config, credencial.token());
}

/** @throws ApiError, or axios' cancel when `config.signal` aborts */
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

export const vacioSchema = z.union([z.literal(''), z.null(), z.undefined()]);
