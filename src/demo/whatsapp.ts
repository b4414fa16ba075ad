/** The shop's WhatsApp link as a small state machine: a pure function of the state and the clock. */
import { createHash } from 'node:crypto';
import type { EstadoWhatsapp } from './modelo.ts';

/** The first code lives a minute, the next ones 20 s; then the socket closes and a new pairing starts 5 s later. */
const PRIMER_CODIGO_MS = 60_000;
const OTRO_CODIGO_MS = 20_000;
const CODIGOS = 6;
const PAUSA_MS = 5_000;
const CICLO_MS = PRIMER_CODIGO_MS + (CODIGOS - 1) * OTRO_CODIGO_MS + PAUSA_MS;

export type AccionWhatsapp = 'escanear' | 'cerrar-sesion' | 'sin-red' | 'caer';

export const whatsappInicial: EstadoWhatsapp = { fase: 'emparejando', desde: null, intento: 0 };

/** What happens on the phone or to the network; `ahora` in ms since epoch. */
export function reducirWhatsapp(
  estado: EstadoWhatsapp,
  accion: AccionWhatsapp,
  ahora: number,
): EstadoWhatsapp {
  if (accion === 'escanear') return { ...estado, fase: 'vinculado', desde: ahora };
  if (accion === 'sin-red') return { ...estado, fase: 'sin-red', desde: ahora };
  if (accion === 'caer') return { ...estado, fase: 'caido', desde: ahora };
  return { fase: 'emparejando', desde: ahora, intento: estado.intento + 1 };
}

/**
 * The pairing text to draw as a QR, or null when there is none (linked, or no network). During the pause between two
 * pairings the last code is still served, stale, as the real backend does.
 */
export function codigoDe(
  { fase, desde, intento }: EstadoWhatsapp,
  secreto: string,
  ahora: number,
): string | null {
  if (fase !== 'emparejando') return null;
  const transcurrido = Math.max(0, ahora - (desde ?? ahora));
  const enCiclo = transcurrido % CICLO_MS;
  const numero = Math.min(
    CODIGOS - 1,
    enCiclo < PRIMER_CODIGO_MS ? 0 : 1 + Math.floor((enCiclo - PRIMER_CODIGO_MS) / OTRO_CODIGO_MS),
  );
  const semilla = `${secreto}/${intento}/${Math.floor(transcurrido / CICLO_MS)}/${numero}`;
  const trozo = (parte: number) => createHash('sha256').update(`${semilla}/${parte}`).digest('base64');
  return `2@${trozo(0)},${trozo(1)},${trozo(2)},${trozo(3)}`;
}
