/**
 * How much a till may leave unsent before somebody has to look: at 50 operations or 24 hours the next confirmation needs
 * an Administrador, who lifts the cap for half an hour (docs/decisions/026). A case that only an Administrador can end
 * does not stop the till by growing old: nobody there could do anything about it (docs/decisions/030). Pure.
 */
import type { Operacion } from './operacion';

const MAXIMO = 50;
const EDAD_MAXIMA_MS = 24 * 3_600_000;
const LEVANTE_MS = 30 * 60_000;

export type Tope = 'cantidad' | 'antiguedad';

type Contada = Pick<Operacion, 'confirmadaEn' | 'estado' | 'retencion' | 'noRegistrada'>;

/** It has come as far as it can without an Administrador, and its sentence names one. */
const soloAdministrador = ({ estado, retencion, noRegistrada }: Contada): boolean =>
  estado === 'DIFERENTE' ||
  (estado === 'CONFLICTO_OCULTO' && !noRegistrada) ||
  (estado === 'RETENIDA' && retencion === 'caja');

/** Which cap is reached, whoever the operations belong to: it is this device that does not get them through. */
export function topeAlcanzado(ops: readonly Contada[], ahora: number): Tope | null {
  if (ops.length >= MAXIMO) return 'cantidad';
  const vieja = (op: Contada) => ahora - op.confirmadaEn >= EDAD_MAXIMA_MS && !soloAdministrador(op);
  return ops.some(vieja) ? 'antiguedad' : null;
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
