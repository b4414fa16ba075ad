/** Words of the list that more than one part of it says. */

export const MINUTO_MS = 60_000;

/** "hace 12 min" */
export function hace(ms: number): string {
  const minutos = Math.floor(ms / MINUTO_MS);
  if (minutos < 1) return 'hace un momento';
  if (minutos < 60) return `hace ${minutos} min`;
  const horas = Math.floor(minutos / 60);
  return horas < 24 ? `hace ${horas} h` : `hace ${Math.floor(horas / 24)} d`;
}

/** How many, in words. */
export const operaciones = (n: number): string => (n === 1 ? '1 operación' : `${n} operaciones`);
