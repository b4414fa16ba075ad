import { diaLaPaz, formatDesde, hoy } from '@/lib/fecha';

export const MINUTO_MS = 60_000;

export function hace(ms: number): string {
  const minutos = Math.floor(ms / MINUTO_MS);
  if (minutos < 1) return 'hace un momento';
  if (minutos < 60) return `hace ${minutos} min`;
  const horas = Math.floor(minutos / 60);
  return horas < 24 ? `hace ${horas} h` : `hace ${Math.floor(horas / 24)} d`;
}

/** How old the list is: `edad` in ms, `desde` ms since epoch by the server's clock, told when nobody answers. */
export function textoEdad(edad: number, desde: number, sinRespuesta: boolean): string {
  if (!sinRespuesta) return `Actualizado ${hace(edad)}`;
  return `Sin actualizar desde ${diaLaPaz(desde) === hoy() ? 'las' : 'el'} ${formatDesde(desde)}`;
}
