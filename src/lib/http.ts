/**
 * The only door to the network (the long list has its own, in a worker): out comes the schema's output, or an ApiError.
 * Server text, tokens and bodies are never logged here.
 */
import axios, { type AxiosRequestConfig, type AxiosResponse } from 'axios';
import { ApiError, toApiError } from './api-error';
import { credencial } from './credencial';
import { API_BASE_URL } from './env';
import { z } from './zod';

const client = axios.create({
  baseURL: API_BASE_URL,
  timeout: 20_000,
  // AxiosError JSON would otherwise carry the bearer token and the password.
  redact: ['authorization', 'password'],
});

interface Opciones {
  /** Reads the answer's headers, e.g. `Date`, after the body has passed its schema. */
  alRecibir?: (respuesta: AxiosResponse<unknown>) => void;
  /** For the sign-in call itself: a 401 there is a wrong password, not an expired session. */
  anonima?: boolean;
}

const enviar = async (config: AxiosRequestConfig, token: string | null): Promise<AxiosResponse<unknown>> =>
  client.request<unknown>({
    ...config,
    headers: { ...config.headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) },
  });

/**
 * Sends one request and parses its answer. A 401 comes from the guard, before any handler ran, so after the person has
 * typed the password again the very same request is sent once more: nothing typed is lost and nothing is doubled.
 * @throws ApiError, or axios' cancel when `config.signal` aborts
 */
export async function request<T extends z.core.$ZodType>(
  schema: T,
  config: AxiosRequestConfig,
  { alRecibir, anonima = false }: Opciones = {},
): Promise<z.output<T>> {
  try {
    const token = anonima ? null : credencial.token();
    let respuesta: AxiosResponse<unknown>;
    try {
      respuesta = await enviar(config, token);
    } catch (error) {
      if (anonima || !axios.isAxiosError(error) || error.response?.status !== 401) throw error;
      // Ten calls that failed together ask for the password once: whoever comes late finds another token already.
      if (credencial.token() === token) await credencial.renovar();
      respuesta = await enviar(config, credencial.token());
    }
    const leido = z.safeParse(schema, respuesta.data);
    if (!leido.success) throw new ApiError('respuesta-invalida', { status: respuesta.status });
    alRecibir?.(respuesta);
    return leido.data;
  } catch (error) {
    throw axios.isCancel(error) ? error : toApiError(error);
  }
}

/** DELETE answers 200 with an empty body. */
export const vacioSchema = z.union([z.literal(''), z.null(), z.undefined()]);
