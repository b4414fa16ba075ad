/** The server's clock as its answers tell it, counted on by the monotonic one; before the first answer the device's. */

const RUIDO_MS = 30_000;

interface Lectura {
  servidor: number;
  en: number;
}

let lectura: Lectura | null = null;
const oyentes = new Set<() => void>();

export const ahora = (): number =>
  lectura === null ? Date.now() : lectura.servidor + (performance.now() - lectura.en);

export function anotarHora(servidor: number | null | undefined): void {
  if (typeof servidor !== 'number' || !Number.isFinite(servidor)) return;
  if (lectura !== null && Math.abs(servidor - ahora()) < RUIDO_MS) return;
  lectura = { servidor, en: performance.now() };
  for (const oyente of oyentes) oyente();
}

export function horaDeCabecera(date: unknown): number | null {
  const ms = typeof date === 'string' ? Date.parse(date) : NaN;
  return Number.isNaN(ms) ? null : ms;
}

/** How far this device's clock is ahead of the server's, ms; negative when it is behind; 0 while nothing is known. */
export const adelanto = (): number => (lectura === null ? 0 : Date.now() - ahora());

export const porServidor = (ms: number): number => ms - adelanto();

export const suscribirReloj = (oyente: () => void): (() => void) => {
  oyentes.add(oyente);
  return () => void oyentes.delete(oyente);
};

export const olvidarReloj = (): void => {
  lectura = null;
};
