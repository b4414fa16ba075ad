const HORA_MS = 3_600_000;
const TOLERANCIA_MS = 2 * 60_000;

export type Desfase = -4 | 0 | 4;
const POSIBLES: readonly Desfase[] = [-4, 0, 4];

/** ms since epoch, of one moment. @returns hours that `fecha` runs ahead; null when the difference is none of the known ones */
export const detectarDesfase = (fechaFila: number, relojServidor: number): Desfase | null =>
  POSIBLES.find((horas) => Math.abs(fechaFila - relojServidor - horas * HORA_MS) <= TOLERANCIA_MS) ?? null;
