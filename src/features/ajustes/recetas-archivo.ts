/** The settings of this device and the recipes of its banks as one file, and back. Read back as untrusted. */
import { ajustesSchema, guardarAjustes, leerAjustes, type Ajustes } from '@/domain/ajustes/ajustes';
import { codigoDe } from '@/domain/reglas/codigo-reglas';
import { leerReglas, reglasDe } from '@/domain/reglas/reglas';
import type { Traidas } from '@/domain/reglas/reglas-archivo';
import { cargarRecetas, recetas } from '@/engines/extracto/extracto';
import { z } from '@/lib/zod';

const VERSION = 1;
const PESO_MAXIMO = 1e6;

const archivoSchema = z.object({
  kantuta: z.literal('ajustes'),
  version: z.literal(VERSION),
  ajustes: z.optional(z.record(z.string(), z.unknown())),
  recetas: z.record(z.string(), z.unknown()),
});

export const escribirAjustes = (): string =>
  JSON.stringify(
    {
      kantuta: 'ajustes',
      version: VERSION,
      ajustes: leerAjustes(),
      recetas: Object.fromEntries(recetas().map(({ entidad, perfil }) => [entidad, perfil])),
    },
    null,
    2,
  );

/** `cuantas` recipes; `reglas` of the shop, where they are other ones: looked at before they are taken. */
interface Carga {
  cuantas: number;
  reglas: Traidas | null;
}

function reglasDeArchivo(ajustes: Ajustes): Traidas | null {
  const reglas = reglasDe(ajustes);
  const codigo = codigoDe(reglas);
  const aqui = leerReglas();
  return codigo === aqui.codigo
    ? null
    : { reglas, codigo, version: aqui.version + 1, desde: null, tienda: ajustes.nombre_tienda };
}

/** @returns null: it is no such file, and nothing was changed */
export async function cargarAjustes(archivo: File): Promise<Carga | null> {
  if (archivo.size > PESO_MAXIMO) return null;
  try {
    const { data } = z.safeParse(archivoSchema, JSON.parse(await archivo.text()));
    if (!data) return null;
    const ajustes = data.ajustes && z.parse(ajustesSchema, data.ajustes);
    if (ajustes) guardarAjustes({ ...ajustes, ...reglasDe(leerAjustes()) });
    return { cuantas: cargarRecetas(data.recetas), reglas: ajustes ? reglasDeArchivo(ajustes) : null };
  } catch {
    return null;
  }
}
