const MINUTO_MS = 60_000;
const HORA_MS = 60 * MINUTO_MS;
const DIA_MS = 24 * HORA_MS;

const TOLERANCIA_MS = 5 * MINUTO_MS;

const de = (n: number, una: string, varias: string): string => `${n} ${n === 1 ? una : varias}`;

function cuanto(ms: number): string {
  const minutos = Math.round(ms / MINUTO_MS);
  if (minutos < 60) return de(minutos, 'minuto', 'minutos');
  const horas = Math.round(ms / HORA_MS);
  return horas < 24 ? de(horas, 'hora', 'horas') : de(Math.round(ms / DIA_MS), 'día', 'días');
}

/** `adelanto` in ms, negative when behind; null when it is near enough: «1 día adelantado». */
export const textoReloj = (adelanto: number): string | null =>
  Math.abs(adelanto) <= TOLERANCIA_MS
    ? null
    : `${cuanto(Math.abs(adelanto))} ${adelanto > 0 ? 'adelantado' : 'atrasado'}`;
