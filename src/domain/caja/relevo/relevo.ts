/** A drawer on its way from one person to the next, on this device: localStorage, read back as untrusted. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { sesionActivaQuery } from '@/domain/caja/caja-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { crearGuardado } from '@/lib/storage/local-setting';
import { z } from '@/lib/zod';

const personaSchema = z.object({ id: z.int(), name: z.string() });

/** `sesion` is handed over; `hecho`: whoever receives has opened the caja. */
const relevoSchema = z.nullable(
  z.object({
    id_caja: z.int(),
    caja: z.string(),
    sesion: z.int(),
    entrega: personaSchema,
    recibe: personaSchema,
    hecho: z.prefault(z.boolean(), false),
  }),
);
export type Relevo = NonNullable<z.output<typeof relevoSchema>>;

const guardado = crearGuardado('kantuta.relevo', (datos) => relevoSchema.safeParse(datos).data ?? null);

/** Named until it is ended or forgotten. Where the storage is refused it goes on all the same, unnamed. */
export function anotarRelevo(relevo: Relevo | null): void {
  try {
    guardado.poner(relevo);
  } catch {
    // each step of it can be seen at the caja itself
  }
}

/** The last one, until somebody has taken note of how it ended; null: none. */
export const useRelevo = (): Relevo | null => useSyncExternalStore(guardado.suscribir, guardado.leer);

/** The one that somebody still has to end. That it has ended is noted here: the caja may be opened on any page. */
export function useRelevoAMedias(): Relevo | null {
  const relevo = useRelevo();
  const { data: sesion } = useQuery(sesionActivaQuery(useUsuario().id));
  const abierta =
    relevo !== null &&
    sesion?.id_caja === relevo.id_caja &&
    sesion.id !== relevo.sesion &&
    sesion.id_usuario === relevo.recibe.id;
  useEffect(() => {
    if (relevo && abierta && !relevo.hecho) anotarRelevo({ ...relevo, hecho: true });
  }, [relevo, abierta]);
  return abierta || relevo?.hecho ? null : relevo;
}
