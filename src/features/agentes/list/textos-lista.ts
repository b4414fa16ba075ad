/** Words of the list that more than one part of it says. */
import { diaLaPaz, formatDesde, hoy } from '@/lib/fecha';

export const MINUTO_MS = 60_000;

/** "hace 12 min" */
export function hace(ms: number): string {
  const minutos = Math.floor(ms / MINUTO_MS);
  if (minutos < 1) return 'hace un momento';
  if (minutos < 60) return `hace ${minutos} min`;
  const horas = Math.floor(minutos / 60);
  return horas < 24 ? `hace ${horas} h` : `hace ${Math.floor(horas / 24)} d`;
}

/**
 * How old the list is. A server that has not answered since makes no list younger: then it is told since when.
 * @param edad ms since the last answer
 * @param desde of the last answer, ms since epoch by the server's clock
 */
export function textoEdad(edad: number, desde: number, sinRespuesta: boolean): string {
  if (!sinRespuesta) return `Actualizado ${hace(edad)}`;
  return `Sin actualizar desde ${diaLaPaz(desde) === hoy() ? 'las' : 'el'} ${formatDesde(desde)}`;
}

/** How many, in words. */
export const operaciones = (n: number): string => (n === 1 ? '1 operación' : `${n} operaciones`);
