/**
 * The draft of a count, at a closing or before an opening: survives a reload and the idle lock, not «Salir», and belongs to whoever counts; somebody else would
 * see a figure that a blind count must not show. What is stored is read like anything from outside: by a schema, and
 * dropped when it does not fit.
 */
import { credencial } from '@/lib/credencial';
import { z } from '@/lib/zod';
import { claveConteo, type Contada } from '@/domain/usuario/borradores';
import { CONTEO_VACIO, conteoSchema } from './conteo';

const borradorSchema = z.object({
  conteo: conteoSchema,
  motivo: z.string().check(z.maxLength(200)),
});
export type Borrador = z.output<typeof borradorSchema>;

const VACIO: Borrador = { conteo: CONTEO_VACIO, motivo: '' };

const clave = (que: Contada): string => claveConteo(credencial.uid(), que);

/** The stored draft, or an empty one. */
export function leerBorrador(que: Contada): Borrador {
  try {
    return borradorSchema.parse(JSON.parse(localStorage.getItem(clave(que)) ?? ''));
  } catch {
    return VACIO;
  }
}

export function guardarBorrador(que: Contada, borrador: Borrador): void {
  try {
    localStorage.setItem(clave(que), JSON.stringify(borrador));
  } catch {
    // No room or no permission: the count goes on, it just would not survive a reload.
  }
}

export const borrarBorrador = (que: Contada): void => localStorage.removeItem(clave(que));
