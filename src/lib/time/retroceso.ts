/** ms, half to one and a half of the step; `veces` failures in a row, from 1; the last step stays; `azar` 0…1. */
export function retroceso(veces: number, pasos: readonly number[], azar: number): number {
  const paso = pasos[Math.min(Math.max(veces, 1), pasos.length) - 1] ?? 0;
  return Math.round(paso * (0.5 + azar));
}
