/**
 * The draft of a closing count: survives a reload, lives with the tab. What is stored is read like anything from
 * outside: by a schema, and dropped when it does not fit.
 */
import { apiOrigin } from '@/lib/env';
import { z } from '@/lib/zod';
import { CONTEO_VACIO, conteoSchema } from './conteo';

const borradorSchema = z.object({
  conteo: conteoSchema,
  motivo: z.string().check(z.maxLength(200)),
  /** «Terminé de contar» was pressed: the verdict was seen. */
  terminado: z.boolean(),
});
export type Borrador = z.output<typeof borradorSchema>;

const VACIO: Borrador = { conteo: CONTEO_VACIO, motivo: '', terminado: false };

const clave = (idSesion: number): string => `kantuta:conteo:${apiOrigin()}:${idSesion}`;

/** The stored draft of the session, or an empty one. */
export function leerBorrador(idSesion: number): Borrador {
  try {
    return borradorSchema.parse(JSON.parse(sessionStorage.getItem(clave(idSesion)) ?? ''));
  } catch {
    return VACIO;
  }
}

export function guardarBorrador(idSesion: number, borrador: Borrador): void {
  try {
    sessionStorage.setItem(clave(idSesion), JSON.stringify(borrador));
  } catch {
    // No room or no permission: the count goes on, it just would not survive a reload.
  }
}

export const borrarBorrador = (idSesion: number): void => sessionStorage.removeItem(clave(idSesion));
