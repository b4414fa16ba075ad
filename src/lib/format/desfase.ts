/** Tells whether the server's `fecha` lies by a whole four hours (its Node and its database disagree about the zone). */
const HORA_MS = 3_600_000;
const TOLERANCIA_MS = 2 * 60_000;

export type Desfase = -4 | 0 | 4;
const POSIBLES: readonly Desfase[] = [-4, 0, 4];

/**
 * @param fechaFila `fecha` of a row just created, as the server wrote it, ms since epoch
 * @param relojServidor the same moment by a clock that does not lie (`Date` header, error `timestamp`), ms since epoch
 * @returns hours that `fecha` runs ahead; null when the difference is none of the known ones
 */
export const detectarDesfase = (fechaFila: number, relojServidor: number): Desfase | null =>
  POSIBLES.find((horas) => Math.abs(fechaFila - relojServidor - horas * HORA_MS) <= TOLERANCIA_MS) ?? null;
