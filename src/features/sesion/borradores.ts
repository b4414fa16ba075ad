/** Drafts that outlive the page and belong to one person. In the entry chunk: no schema, no network. */
import { apiOrigin } from '@/lib/env';

const prefijo = (uid: number | null): string => `kantuta:conteo:${apiOrigin()}:${uid ?? ''}:`;

/** Where the count of a session is kept for whoever counts. */
export const claveConteo = (uid: number | null, idSesion: number): string => `${prefijo(uid)}${idSesion}`;

/** Leaving on purpose takes them along; a reload and the idle lock do not. Another person's stay where they are. */
export function borrarBorradores(uid: number | null): void {
  try {
    for (const clave of Object.keys(localStorage))
      if (clave.startsWith(prefijo(uid))) localStorage.removeItem(clave);
  } catch {
    // storage refused: nothing was kept there either
  }
}
