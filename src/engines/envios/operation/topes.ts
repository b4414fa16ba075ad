/**
 * How much a till may leave unsent before somebody has to look: at 50 operations or 24 hours the next confirmation needs
 * an Administrador, who lifts the cap for half an hour (docs/decisions/026). Pure.
 */
import type { Operacion } from './operacion';

const MAXIMO = 50;
const EDAD_MAXIMA_MS = 24 * 3_600_000;
const LEVANTE_MS = 30 * 60_000;

export type Tope = 'cantidad' | 'antiguedad';

/** Which cap is reached, whoever the operations belong to: it is this device that does not get them through. */
export function topeAlcanzado(ops: readonly Pick<Operacion, 'confirmadaEn'>[], ahora: number): Tope | null {
  if (ops.length >= MAXIMO) return 'cantidad';
  return ops.some(({ confirmadaEn }) => ahora - confirmadaEn >= EDAD_MAXIMA_MS) ? 'antiguedad' : null;
}

/**
 * Until when a lift of `desde` holds, or null when it does not hold at `ahora`. One from the future (a clock that was set
 * back) holds no longer than its half hour.
 */
export function levantadoHasta(desde: number | null, ahora: number): number | null {
  if (desde === null || Math.abs(ahora - desde) >= LEVANTE_MS) return null;
  return desde + LEVANTE_MS;
}

export const TEXTO_TOPE: Record<Tope, string> = {
  cantidad: 'Hay 50 operaciones o más sin enviar en este equipo.',
  antiguedad: 'Hay una operación sin enviar desde hace 24 horas o más en este equipo.',
};
