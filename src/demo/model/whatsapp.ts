import { createHash } from 'node:crypto';
import type { EstadoWhatsapp } from './modelo.ts';

/** The first code lives a minute, the next ones 20 s; then the socket closes and a new pairing starts 5 s later. */
const PRIMER_CODIGO_MS = 60_000;
const OTRO_CODIGO_MS = 20_000;
const CODIGOS = 6;
const PAUSA_MS = 5_000;
const CICLO_MS = PRIMER_CODIGO_MS + (CODIGOS - 1) * OTRO_CODIGO_MS + PAUSA_MS;
const VINCULANDO_MS = 5_000;
const GENERANDO_MS = 4_000;

export type AccionWhatsapp = 'escanear' | 'siguiente-codigo' | 'cerrar-sesion' | 'sin-red' | 'caer';

export const whatsappInicial: EstadoWhatsapp = {
  fase: 'emparejando',
  desde: null,
  vinculadoEn: null,
  averia: null,
  intento: 0,
};

/** What happens on the phone or to the network; `ahora` in ms since epoch. */
export function reducirWhatsapp(
  estado: EstadoWhatsapp,
  accion: AccionWhatsapp,
  ahora: number,
): EstadoWhatsapp {
  switch (accion) {
    case 'escanear': {
      const desde = estado.fase === 'emparejando' ? estado.desde : null;
      return { ...estado, fase: 'vinculado', desde, vinculadoEn: ahora };
    }
    case 'siguiente-codigo': {
      const { desde } = estado;
      return desde === null ? estado : { ...estado, desde: desde - restoDelCodigo(ahora - desde) };
    }
    case 'cerrar-sesion':
      return {
        ...estado,
        fase: 'emparejando',
        desde: ahora + GENERANDO_MS,
        vinculadoEn: null,
        intento: estado.intento + 1,
      };
    case 'sin-red':
      return { ...estado, fase: 'sin-red' };
    case 'caer':
      return { ...estado, fase: 'caido' };
  }
}

const numeroDe = (enCiclo: number): number =>
  enCiclo < PRIMER_CODIGO_MS ? 0 : 1 + Math.floor((enCiclo - PRIMER_CODIGO_MS) / OTRO_CODIGO_MS);

/** ms until the next code, or until the pause, or until the new pairing. */
function restoDelCodigo(transcurrido: number): number {
  const enCiclo = Math.max(0, transcurrido) % CICLO_MS;
  const fin = PRIMER_CODIGO_MS + numeroDe(enCiclo) * OTRO_CODIGO_MS;
  return Math.min(fin, CICLO_MS) - enCiclo;
}

/** null: linked, generating, or no network. Between two pairings the last code is still served, stale. */
export function codigoDe(
  { fase, desde, vinculadoEn, intento }: EstadoWhatsapp,
  secreto: string,
  ahora: number,
): string | null {
  const usado = fase === 'vinculado' && vinculadoEn !== null && ahora - vinculadoEn < VINCULANDO_MS;
  if (desde === null || (fase !== 'emparejando' && !usado)) return null;
  const transcurrido = (usado ? vinculadoEn : ahora) - desde;
  if (transcurrido < 0) return null;
  const numero = Math.min(CODIGOS - 1, numeroDe(transcurrido % CICLO_MS));
  const semilla = `${secreto}/${intento}/${Math.floor(transcurrido / CICLO_MS)}/${numero}`;
  const trozo = (parte: number) => createHash('sha256').update(`${semilla}/${parte}`).digest('base64');
  return `2@${trozo(0)}${trozo(1)},${trozo(2)},${trozo(3)},${trozo(4)}`;
}
