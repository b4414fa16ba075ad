/**
 * The server's clock, as its answers tell it (`Date` header, `timestamp` of an error): the business day is the server's,
 * whatever this device's own clock says. Counted on by the monotonic clock, so that setting the device's clock moves
 * nothing. Before the first answer, and where no answer tells (another origin that does not expose `Date`), it is the
 * device's. In the entry chunk: no schema, no network.
 */

/** A second that the header does not tell, and the way of an answer: two readings nearer than this say the same. */
const RUIDO_MS = 30_000;

interface Lectura {
  /** Server's ms since epoch… */
  servidor: number;
  /** …at this moment of the monotonic clock. */
  en: number;
}

let lectura: Lectura | null = null;
const oyentes = new Set<() => void>();

/** The server's clock now, ms since epoch; the device's while no answer has told. */
export const ahora = (): number =>
  lectura === null ? Date.now() : lectura.servidor + (performance.now() - lectura.en);

/**
 * Takes what an answer that has just come told.
 * @param servidor ms since epoch; anything that is no such number tells nothing
 */
export function anotarHora(servidor: number | null | undefined): void {
  if (typeof servidor !== 'number' || !Number.isFinite(servidor)) return;
  if (lectura !== null && Math.abs(servidor - ahora()) < RUIDO_MS) return;
  lectura = { servidor, en: performance.now() };
  for (const oyente of oyentes) oyente();
}

/** The `Date` header of an answer → ms since epoch; null when it carries none. */
export function horaDeCabecera(date: unknown): number | null {
  const ms = typeof date === 'string' ? Date.parse(date) : NaN;
  return Number.isNaN(ms) ? null : ms;
}

/** How far this device's clock is ahead of the server's, ms; negative when it is behind; 0 while nothing is known. */
export const adelanto = (): number => (lectura === null ? 0 : Date.now() - ahora());

/** ms that this device's own clock wrote → the same moment by the server's. */
export const porServidor = (ms: number): number => ms - adelanto();

export const suscribirReloj = (oyente: () => void): (() => void) => {
  oyentes.add(oyente);
  return () => void oyentes.delete(oyente);
};

/** Starts again with nothing known. */
export const olvidarReloj = (): void => {
  lectura = null;
};
