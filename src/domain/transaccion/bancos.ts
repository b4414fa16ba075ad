import { limpia } from '@/lib/referencia';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { ENTIDADES_CONOCIDAS } from './entidades';

export function juntarBancos(usados: readonly string[]): string[] {
  const porNombre = new Map<string, string>();
  for (const banco of [...ENTIDADES_CONOCIDAS, ...usados]) {
    const clave = claveDeEntidad(banco);
    if (clave && !porNombre.has(clave)) porNombre.set(clave, limpia(banco));
  }
  return [...porNombre.values()];
}
