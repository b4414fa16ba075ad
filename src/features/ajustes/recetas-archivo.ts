/** The settings of this device and the recipes of its banks as one file, and back. Read back as untrusted. */
import { ajustesSchema, guardarAjustes, leerAjustes } from '@/domain/ajustes/ajustes';
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

/** The whole file as text. */
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

/** @returns how many recipes it held; null: it is no such file, and nothing was changed */
export async function cargarAjustes(archivo: File): Promise<number | null> {
  if (archivo.size > PESO_MAXIMO) return null;
  try {
    const { data } = z.safeParse(archivoSchema, JSON.parse(await archivo.text()));
    if (!data) return null;
    if (data.ajustes) guardarAjustes(z.parse(ajustesSchema, data.ajustes));
    return cargarRecetas(data.recetas);
  } catch {
    return null;
  }
}
