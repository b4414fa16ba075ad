/** Survives a reload and the idle lock, not «Salir»; another person would see what a blind count must not show. Untrusted. */
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
