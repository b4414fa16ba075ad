/**
 * Dates: ms since epoch inside, America/La_Paz on screen. La Paz is UTC−4 all year, without summer time, but the zone
 * is always asked by name.
 */
import { z } from './zod';

export const ZONA = 'America/La_Paz';
const HORA_MS = 3_600_000;

let desfaseMs = 0;
/** Sets the «Desfase del servidor»: whole hours by which the server's `fecha` runs ahead (+4) or behind (−4). */
export const configurarDesfase = (horas: number): void => {
  desfaseMs = horas * HORA_MS;
};

const isoSchema = z
  .string()
  .check(
    z.refine(
      (texto) => /^\d{4}-\d\d-\d\dT/.test(texto) && !Number.isNaN(Date.parse(texto)),
      'Fecha no válida',
    ),
  );

/** A date the server's clock wrote itself (`fecha_cierre`, `timestamp`): always true. ISO ⇄ ms since epoch. */
export const fechaExactaSchema = z.codec(isoSchema, z.number(), {
  decode: (iso) => Date.parse(iso),
  encode: (ms) => new Date(ms).toISOString(),
});

/**
 * A date the database wrote (`fecha`, `fecha_apertura`, `created_at`): its Z can lie by a whole ±4 h when Node and
 * Postgres disagree about the zone. The one decode of server dates; `configurarDesfase` takes the lie out.
 */
export const fechaServidorSchema = z.codec(isoSchema, z.number(), {
  decode: (iso) => Date.parse(iso) - desfaseMs,
  encode: (ms) => new Date(ms + desfaseMs).toISOString(),
});

const formato = (opciones: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('es-BO', { timeZone: ZONA, hourCycle: 'h23', ...opciones });
const hora = formato({ hour: '2-digit', minute: '2-digit' });
const dia = formato({ day: '2-digit', month: '2-digit', year: 'numeric' });
const diaLargo = formato({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** ms → "10:42" */
export const formatHora = (ms: number): string => hora.format(ms);
/** ms → "23/11/2026" */
export const formatDia = (ms: number): string => dia.format(ms);
/** ms → "23/11/2026 10:42" */
export const formatFechaHora = (ms: number): string => `${dia.format(ms)} ${hora.format(ms)}`;
/** ms → "lunes, 23 de noviembre de 2026" */
export const formatDiaLargo = (ms: number): string => diaLargo.format(ms);
