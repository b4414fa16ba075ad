import { limpia } from '@/lib/referencia';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { ENTIDADES_CONOCIDAS } from './entidades';

const CONOCIDAS = new Map<string, string>(
  ENTIDADES_CONOCIDAS.map((nombre) => [claveDeEntidad(nombre), nombre]),
);

/** An institution of the shop's list is called by its own name, however a cashier wrote it; undefined: it is none of them. */
export const nombreConocido = (clave: string): string | undefined => CONOCIDAS.get(clave);

export function juntarBancos(usados: readonly string[]): string[] {
  const porNombre = new Map<string, string>();
  for (const banco of [...ENTIDADES_CONOCIDAS, ...usados]) {
    const clave = claveDeEntidad(banco);
    if (clave && !porNombre.has(clave)) porNombre.set(clave, limpia(banco));
  }
  return [...porNombre.values()];
}
