/** ms since epoch inside, America/La_Paz on screen: UTC−4 all year, without summer time. */
import { leerIso } from '@/lib/format/formato-servidor';
import { conMayuscula } from '@/lib/text/mayuscula';
import { ahora } from '@/lib/time/reloj';
import { z } from './zod';

export const ZONA = 'America/La_Paz';
const HORA_MS = 3_600_000;

let desfaseMs = 0;
export const configurarDesfase = (horas: number): void => {
  desfaseMs = horas * HORA_MS;
};
export const desdeServidor = (ms: number): number => ms - desfaseMs;
export const haciaServidor = (ms: number): number => ms + desfaseMs;

const isoSchema = z.string().check(z.refine((texto) => !Number.isNaN(leerIso(texto)), 'Fecha no válida'));

/** A date the server's clock wrote itself (`fecha_cierre`, `timestamp`): always true. */
export const fechaExactaSchema = z.codec(isoSchema, z.number(), {
  decode: (iso) => Date.parse(iso),
  encode: (ms) => new Date(ms).toISOString(),
});

/** A date the database wrote: its Z can lie by ±4 h. The one decode of server dates; `configurarDesfase` takes the lie out. */
export const fechaServidorSchema = z.codec(isoSchema, z.number(), {
  decode: (iso) => desdeServidor(Date.parse(iso)),
  encode: (ms) => new Date(haciaServidor(ms)).toISOString(),
});

const diaLargo = new Intl.DateTimeFormat('es-BO', {
  timeZone: ZONA,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

// Not Intl, which is forty times slower over thousands of dates; a property test holds the two together.
const LA_PAZ_MS = -4 * HORA_MS;
const DIA_MS = 24 * HORA_MS;
const enLaPaz = (ms: number): string => new Date(ms + LA_PAZ_MS).toISOString();

export const serieDeHoja = (ms: number): number => (ms + LA_PAZ_MS) / DIA_MS + 25_569;
export const formatHora = (ms: number): string => enLaPaz(ms).slice(11, 16);
export const formatDia = (ms: number): string => formatDiaIso(diaLaPaz(ms));
export const formatFechaHora = (ms: number): string => `${formatDia(ms)} ${formatHora(ms)}`;
export const formatDesde = (ms: number): string =>
  diaLaPaz(ms) === hoy() ? formatHora(ms) : formatFechaHora(ms);
export function formatCuando(ms: number, cuando: number = ahora()): string {
  const dia = diaLaPaz(ms);
  if (dia === hoy(cuando)) return `hoy ${formatHora(ms)}`;
  return dia === sumarDias(hoy(cuando), -1) ? `ayer ${formatHora(ms)}` : formatFechaHora(ms);
}
export const formatDiaHora = (ms: number): string => `${formatDia(ms).slice(0, 5)} ${formatHora(ms)}`;
export const formatDiaLargo = (ms: number): string => conMayuscula(diaLargo.format(ms).replace(',', ''));

/** A business day in La Paz, `YYYY-MM-DD`: sorts and compares as text. */
export type Dia = string;

export const diaLaPaz = (ms: number): Dia => enLaPaz(ms).slice(0, 10);
export const hoy = (cuando: number = ahora()): Dia => diaLaPaz(cuando);
export const inicioDelDia = (dia: Dia): number => Date.parse(`${dia}T00:00:00Z`) - LA_PAZ_MS;
export const finDelDia = (dia: Dia): number => inicioDelDia(dia) + DIA_MS;
export const sumarDias = (dia: Dia, dias: number): Dia => diaLaPaz(inicioDelDia(dia) + dias * DIA_MS);
export const inicioDeMes = (dia: Dia): Dia => `${dia.slice(0, 8)}01`;
export const formatDiaIso = (dia: Dia): string => `${dia.slice(8, 10)}/${dia.slice(5, 7)}/${dia.slice(0, 4)}`;

/** "23/11/2026", "3-1-26", "3.1.2026" or "2026-11-23" → the day; null when there is no such day. */
export function parseDiaTecleado(texto: string): Dia | null {
  const limpio = texto.normalize('NFKC').trim();
  const partes =
    /^(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<a>\d{4}|\d{2})$/.exec(limpio)?.groups ??
    /^(?<a>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/.exec(limpio)?.groups;
  if (!partes) return null;
  const { d = '', m = '', a = '' } = partes;
  const dia = `${a.length === 2 ? `20${a}` : a}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  // 31/02 parses into March: a day that does not come back the same does not exist.
  const ms = Date.parse(`${dia}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === dia ? dia : null;
}
