/**
 * The draft of a closing count: survives a reload and the idle lock, not «Salir», and belongs to whoever counts; somebody else would
 * see a figure that a blind count must not show. What is stored is read like anything from outside: by a schema, and
 * dropped when it does not fit.
 */
import { claveConteo } from '@/features/sesion/borradores';
import { credencial } from '@/lib/credencial';
import { z } from '@/lib/zod';
import { CONTEO_VACIO, conteoSchema } from './conteo';

const borradorSchema = z.object({
  conteo: conteoSchema,
  motivo: z.string().check(z.maxLength(200)),
});
export type Borrador = z.output<typeof borradorSchema>;

const VACIO: Borrador = { conteo: CONTEO_VACIO, motivo: '' };

const clave = (idSesion: number): string => claveConteo(credencial.uid(), idSesion);

/** The stored draft of the session, or an empty one. */
export function leerBorrador(idSesion: number): Borrador {
  try {
    return borradorSchema.parse(JSON.parse(localStorage.getItem(clave(idSesion)) ?? ''));
  } catch {
    return VACIO;
  }
}

export function guardarBorrador(idSesion: number, borrador: Borrador): void {
  try {
    localStorage.setItem(clave(idSesion), JSON.stringify(borrador));
  } catch {
    // No room or no permission: the count goes on, it just would not survive a reload.
  }
}

export const borrarBorrador = (idSesion: number): void => localStorage.removeItem(clave(idSesion));
