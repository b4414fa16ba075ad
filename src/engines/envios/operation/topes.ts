/** How much a till may leave unsent before an Administrador lifts the cap (decision 026); what only they can end does not age (030). */
import type { Operacion } from './operacion';

const MAXIMO = 50;
const EDAD_MAXIMA_MS = 24 * 3_600_000;
const LEVANTE_MS = 30 * 60_000;

export type Tope = 'cantidad' | 'antiguedad';

type Contada = Pick<Operacion, 'confirmadaEn' | 'estado' | 'retencion' | 'noRegistrada'>;

const soloAdministrador = ({ estado, retencion, noRegistrada }: Contada): boolean =>
  estado === 'DIFERENTE' ||
  (estado === 'CONFLICTO_OCULTO' && !noRegistrada) ||
  (estado === 'RETENIDA' && retencion === 'caja');

export function topeAlcanzado(ops: readonly Contada[], ahora: number): Tope | null {
  if (ops.length >= MAXIMO) return 'cantidad';
  const vieja = (op: Contada) => ahora - op.confirmadaEn >= EDAD_MAXIMA_MS && !soloAdministrador(op);
  return ops.some(vieja) ? 'antiguedad' : null;
}

/** ms or null. One from the future (a clock that was set back) holds no longer than its half hour. */
export function levantadoHasta(desde: number | null, ahora: number): number | null {
  if (desde === null || Math.abs(ahora - desde) >= LEVANTE_MS) return null;
  return desde + LEVANTE_MS;
}

export const TEXTO_TOPE: Record<Tope, string> = {
  cantidad: 'Hay 50 operaciones o más sin enviar en este equipo.',
  antiguedad: 'Hay una operación sin enviar desde hace 24 horas o más en este equipo.',
};
