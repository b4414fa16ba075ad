/** The one error type of the network. Its `motivo` decides the sentence; server text is kept apart and never shown. */
import axios from 'axios';
import { z } from './zod';

export type Motivo =
  | 'sin-red'
  | 'tiempo'
  | 'no-autorizado'
  | 'prohibido'
  | 'no-encontrado'
  | 'validacion' // 400 with an array: the DTO refused it, nothing was written
  | 'regla' // 400 with a string: a business rule refused it, nothing was written
  | 'conflicto' // 409, whatever SQL failure it was, not only a duplicate
  | 'demasiadas'
  | 'ruta'
  | 'otra-version'
  | 'servidor'
  | 'sin-memoria' // the list does not fit into this device's memory
  | 'respuesta-invalida';

interface Detalle {
  status?: number | undefined;
  /** Server text: for logic, the local trail and the console in development only. */
  mensajes?: string[] | undefined;
  /** Raw `error_detail`, for telling a duplicate key from the other 409s. Never shown. */
  detalle?: string | undefined;
  reloj?: number | undefined;
  esperaMs?: number | undefined;
}

export class ApiError extends Error {
  readonly motivo: Motivo;
  readonly status: number | undefined;
  readonly mensajes: readonly string[];
  readonly detalle: string;
  readonly reloj: number | undefined;
  readonly esperaMs: number | undefined;

  constructor(motivo: Motivo, { status, mensajes = [], detalle = '', reloj, esperaMs }: Detalle = {}) {
    super(motivo);
    this.name = 'ApiError';
    this.motivo = motivo;
    this.status = status;
    this.mensajes = mensajes;
    this.detalle = detalle;
    this.reloj = reloj;
    this.esperaMs = esperaMs;
  }

  /** For a write: the server may have done it although this call failed. */
  get incierta(): boolean {
    return ['sin-red', 'tiempo', 'servidor', 'conflicto', 'respuesta-invalida'].includes(this.motivo);
  }

  get referenciaTomada(): boolean {
    return this.motivo === 'conflicto' && this.detalle.includes('(nro_referencia)=(');
  }
}

const sobreSchema = z.object({
  message: z.optional(z.union([z.string(), z.array(z.string())])),
  error_detail: z.optional(z.nullable(z.string())),
  timestamp: z.optional(z.string()),
});

const POR_STATUS: Record<number, Motivo> = {
  401: 'no-autorizado',
  403: 'prohibido',
  404: 'no-encontrado',
  405: 'ruta',
  409: 'conflicto',
  413: 'ruta',
  415: 'ruta',
  429: 'demasiadas',
};

const SIN_RUTA = /^Cannot [A-Z]{3,7} \//;

/** ms; a date or anything else is no wish that we know. */
function esperaDe(valor: unknown): number | undefined {
  const segundos = typeof valor === 'string' && /^\d{1,5}$/.test(valor) ? Number(valor) : NaN;
  return Number.isNaN(segundos) ? undefined : segundos * 1000;
}

export function errorDeRespuesta(status: number, body: unknown, retryAfter?: unknown): ApiError {
  const sobre = sobreSchema.safeParse(body).data ?? {};
  const mensajes = [sobre.message ?? []].flat();
  const detalle: Detalle = {
    status,
    mensajes,
    detalle: sobre.error_detail ?? '',
    reloj: Date.parse(sobre.timestamp ?? '') || undefined,
    esperaMs: esperaDe(retryAfter),
  };
  if (status === 404 && SIN_RUTA.test(mensajes[0] ?? '')) return new ApiError('ruta', detalle);
  if (status === 400) return new ApiError(Array.isArray(sobre.message) ? 'validacion' : 'regla', detalle);
  return new ApiError(POR_STATUS[status] ?? 'servidor', detalle);
}

export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (axios.isAxiosError(error)) {
    if (error.response)
      return errorDeRespuesta(
        error.response.status,
        error.response.data,
        error.response.headers['retry-after'],
      );
    return new ApiError(error.code === 'ECONNABORTED' || error.code === 'ETIMEDOUT' ? 'tiempo' : 'sin-red');
  }
  return new ApiError('respuesta-invalida');
}

const TEXTOS: Record<Motivo, string> = {
  'sin-red': 'Sin conexión. Revise la red e intente de nuevo.',
  tiempo: 'El sistema tarda demasiado. Intente de nuevo.',
  'no-autorizado': 'Su sesión venció. Ingrese de nuevo.',
  prohibido: 'No tiene permiso para hacer esto.',
  'no-encontrado': 'No existe o ya fue eliminado.',
  validacion: 'El sistema no aceptó los datos. Revíselos.',
  regla: 'El sistema no permite hacerlo ahora.',
  conflicto: 'El sistema no pudo guardar los datos.',
  demasiadas: 'Hay demasiadas solicitudes. Espere un momento e intente de nuevo.',
  ruta: 'El sistema no reconoce esta acción. Avise al administrador.',
  'otra-version':
    'El sistema al que está conectado es de otra versión y no trabaja con esta aplicación. Avise a un Administrador.',
  servidor: 'El sistema falló. Intente de nuevo en un momento.',
  'sin-memoria':
    'La lista no cabe en la memoria de este equipo. Cierre otras pestañas e intente de nuevo, o avise al administrador.',
  'respuesta-invalida': 'El sistema respondió algo que no se entiende. Avise al administrador.',
};

export const textoDeError = (error: unknown): string =>
  error instanceof ApiError ? TEXTOS[error.motivo] : 'Algo falló. Intente de nuevo.';
