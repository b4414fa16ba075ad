/** A pure machine over observations and time (ms since epoch): `siguienteConexion` moves it, `vistaDe` draws it. */
import { z } from '@/lib/zod';
import { qrSrc } from './codigo-qr';
import { sentidoDe, type Sentido } from './mensaje-whatsapp';

/** GET /whatsapp/connect. `success` is always true; the same message means linked, generating, or no network. */
export const conexionResponseSchema = z.object({
  qrBase64: z.nullish(z.string()),
  message: z.nullish(z.string()),
});
export type ConexionResponse = z.output<typeof conexionResponseSchema>;

export type Observacion =
  | { tipo: 'qr'; src: string }
  | { tipo: 'mensaje'; mensaje: string; sentido: Sentido }
  | { tipo: 'caida' } // unreachable, timeout, 5xx, unusable body
  | { tipo: 'prohibida' };

export interface Conexion {
  ultima: Observacion;
  recibidaEn: number;
  /** `desde`: a hiccup of the network must not make an old code look new */
  codigo: { src: string; desde: number; rotado: boolean } | null;
  esperandoDesde: number | null;
  /** since when the server answers without a code and with messages of one meaning */
  dichoDesde: number | null;
  fallos: number;
  /** 0…1, drawn once per observation: the jitter of the next retry */
  azar: number;
}

const S = 1000;
const MIN = 60 * S;
const VIDA_PRIMERO = 60 * S;
const VIDA_ROTADO = 25 * S;
const PRUEBA = 15 * S;
const SIN_ESCANEO = 10 * MIN;
/** Longer than any wait with a code: the tab was hidden in between, and nobody could have scanned. */
const AUSENCIA = MIN;
const RETROCESO = [2 * S, 4 * S, 8 * S, 15 * S, 30 * S] as const;

// eslint-disable-next-line no-control-regex -- they and bidi marks could make a message read as another
const INVISIBLES = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

export function observar({ qrBase64, message }: ConexionResponse): Observacion {
  if (qrBase64) {
    const src = qrSrc(qrBase64);
    return src ? { tipo: 'qr', src } : { tipo: 'caida' };
  }
  const mensaje = (message ?? '').replace(INVISIBLES, ' ').trim();
  return mensaje
    ? { tipo: 'mensaje', mensaje: mensaje.slice(0, 200), sentido: sentidoDe(mensaje) }
    : { tipo: 'caida' };
}

const sigue = (previa: Conexion | undefined, sentido: Sentido): previa is Conexion =>
  previa?.ultima.tipo === 'mensaje' && previa.ultima.sentido === sentido;

export function siguienteConexion(
  previa: Conexion | undefined,
  ultima: Observacion,
  ahora: number,
  azar: number,
): Conexion {
  const base = { ultima, recibidaEn: ahora, azar };
  switch (ultima.tipo) {
    case 'qr': {
      const anterior = previa?.codigo;
      const codigo =
        anterior?.src === ultima.src
          ? anterior
          : { src: ultima.src, desde: ahora, rotado: anterior !== null && anterior !== undefined };
      const seguido = previa && ahora - previa.recibidaEn <= AUSENCIA;
      return {
        ...base,
        codigo,
        esperandoDesde: (seguido ? previa.esperandoDesde : null) ?? ahora,
        dichoDesde: null,
        fallos: 0,
      };
    }
    case 'mensaje':
      return {
        ...base,
        codigo: null,
        esperandoDesde: null,
        dichoDesde: (sigue(previa, ultima.sentido) ? previa.dichoDesde : null) ?? ahora,
        fallos: 0,
      };
    case 'caida':
    case 'prohibida':
      return {
        ...base,
        codigo: previa?.codigo ?? null,
        esperandoDesde: previa?.esperandoDesde ?? null,
        // A gap in what we know: the fifteen seconds of PRUEBA start again.
        dichoDesde: null,
        fallos: (previa?.fallos ?? 0) + 1,
      };
  }
}

export const reanudarConexion = (conexion: Conexion, ahora: number): Conexion => ({
  ...conexion,
  esperandoDesde: ahora,
});

const pausada = (conexion: Conexion, ahora: number): boolean =>
  conexion.ultima.tipo === 'qr' &&
  conexion.esperandoDesde !== null &&
  ahora - conexion.esperandoDesde >= SIN_ESCANEO;

/** How long after the last observation the next question is due, in ms; null: only when somebody asks. */
export function pausaHastaLaProxima(conexion: Conexion): number | null {
  const { ultima, recibidaEn, dichoDesde, fallos, azar } = conexion;
  switch (ultima.tipo) {
    case 'qr':
      return pausada(conexion, recibidaEn) ? null : 4 * S;
    case 'mensaje': {
      const estable = recibidaEn - (dichoDesde ?? recibidaEn);
      if (estable < PRUEBA) return 3 * S;
      return estable < MIN ? 15 * S : MIN;
    }
    case 'caida': {
      const paso = RETROCESO[Math.min(fallos, RETROCESO.length) - 1] ?? RETROCESO[0];
      return Math.round(paso * (0.8 + 0.4 * azar));
    }
    case 'prohibida':
      return null;
  }
}

export type Vista =
  | { tipo: 'qr'; src: string; vencido: boolean }
  | { tipo: 'pausa' }
  | { tipo: 'mensaje'; mensaje: string; sentido: Sentido; comprobada: number | null }
  | { tipo: 'caida'; reintentoEn: number }
  | { tipo: 'prohibida' };

/** `comprobada`: ms of the last check, once 15 s of «connected» passed without a code; `reintentoEn`: whole seconds. */
export function vistaDe(conexion: Conexion, ahora: number): Vista {
  const { ultima, codigo, recibidaEn, dichoDesde } = conexion;
  switch (ultima.tipo) {
    case 'qr': {
      if (pausada(conexion, recibidaEn) || !codigo) return { tipo: 'pausa' };
      const vida = codigo.rotado ? VIDA_ROTADO : VIDA_PRIMERO;
      return { tipo: 'qr', src: codigo.src, vencido: ahora - codigo.desde > vida };
    }
    case 'mensaje': {
      // Only an answer counts as a check: time passing without one confirms nothing.
      const { mensaje, sentido } = ultima;
      const probada = sentido !== 'otro' && recibidaEn - (dichoDesde ?? recibidaEn) >= PRUEBA;
      return { tipo: 'mensaje', mensaje, sentido, comprobada: probada ? recibidaEn : null };
    }
    case 'caida': {
      const falta = (pausaHastaLaProxima(conexion) ?? 0) - Math.max(0, ahora - recibidaEn);
      return { tipo: 'caida', reintentoEn: Math.max(1, Math.ceil(falta / S)) };
    }
    case 'prohibida':
      return { tipo: 'prohibida' };
  }
}

/** For a screen reader: a new code in place of an old one is no news; failures have their own alert. */
export function anuncioDe(vista: Vista): string {
  switch (vista.tipo) {
    case 'qr':
      return vista.vencido ? 'El código QR quizá ya no sirve.' : 'Código QR listo para escanear.';
    case 'pausa':
      return 'En pausa: nadie escaneó el código.';
    case 'mensaje':
      if (vista.sentido === 'otro') return 'No se pudo confirmar la conexión.';
      if (vista.comprobada === null) return 'WhatsApp respondió sin código QR.';
      return vista.sentido === 'conectado' ? 'WhatsApp está vinculado.' : 'WhatsApp responde como vinculado.';
    case 'caida':
    case 'prohibida':
      return '';
  }
}
