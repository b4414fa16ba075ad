import { apiOrigin } from '@/lib/env';

const prefijo = (uid: number | null): string => `kantuta:conteo:${apiOrigin()}:${uid ?? ''}:`;

export type Contada = number | `caja-${number}` | `corte-${number}`;

export const claveConteo = (uid: number | null, que: Contada): string => `${prefijo(uid)}${que}`;

/** «Salir» drops the drafts of whoever leaves; a reload and the idle lock do not. Another person's stay where they are. */
export function borrarBorradores(uid: number | null): void {
  try {
    for (const clave of Object.keys(localStorage))
      if (clave.startsWith(prefijo(uid))) localStorage.removeItem(clave);
  } catch {
    // storage refused: nothing was kept there either
  }
}

const claveAplazado = (uid: number, idSesion: number): string => `${prefijo(uid)}ajuste-${idSesion}`;

export function estaAplazado(uid: number, idSesion: number): boolean {
  try {
    return localStorage.getItem(claveAplazado(uid, idSesion)) !== null;
  } catch {
    return false;
  }
}

export function aplazarAjuste(uid: number, idSesion: number): void {
  try {
    localStorage.setItem(claveAplazado(uid, idSesion), '1');
  } catch {
    // Full or refused: nothing is lost, it is only offered again after a reload.
  }
}
