export const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Bolivianos → centavos, rounded, never −0. Beyond the safe integers for what no amount can be. */
export const centavosDe = (bolivianos: number | string): number => Math.round(Number(bolivianos) * 100) + 0;

export const bolivianosDe = (centavos: number): number => centavos / 100;

// Without a zone a date would be read in the zone of the machine.
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** "2026-11-23T15:25:13.846Z" → ms since epoch by the server's own clock; NaN when it is no such date. */
export const leerIso = (texto: string): number => (ISO.test(texto) ? Date.parse(texto) : NaN);
