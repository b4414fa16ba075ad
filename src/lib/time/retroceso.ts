/** Pauses between tries: longer each time, never in step with another till's. Pure. */

/**
 * @param veces how many tries have failed in a row, from 1
 * @param pasos ms after the first, second, … failure; the last one stays
 * @param azar 0…1
 * @returns ms, half to one and a half of the step
 */
export function retroceso(veces: number, pasos: readonly number[], azar: number): number {
  const paso = pasos[Math.min(Math.max(veces, 1), pasos.length) - 1] ?? 0;
  return Math.round(paso * (0.5 + azar));
}
