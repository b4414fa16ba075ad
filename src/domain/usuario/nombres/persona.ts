/** GET /usuario/:id, for a name. The answer carries the password hash, the e-mail and the birthday: only what
    `Persona` names is ever taken out of it, and nothing of it on the page (./persona-worker). */
import { rolDe, type Rol } from '@/domain/usuario/usuario';
import { ESPERAS } from '@/lib/time/esperas';
import { z } from '@/lib/zod';

export interface Persona {
  id: number;
  name: string;
  rol: Rol;
}

const personaSchema = z.pipe(
  z.object({
    data: z.object({
      id: z.int(),
      name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
      role: z.nullish(z.object({ nombre: z.string() })),
    }),
  }),
  z.transform(({ data: { id, name, role } }): Persona => ({ id, name, rol: rolDe(role?.nombre) })),
);

export interface PreguntaPersona {
  numero: number;
  id: number;
  /** Absolute address of `/usuario`, without a trailing slash. */
  url: string;
  token: string | null;
}
/** `persona` is null where the server refuses it, does not answer or answers something else. */
export interface RespuestaPersona {
  numero: number;
  persona: Persona | null;
}

/** Never throws. `fetch` past every cache: the answer holds a hash. */
export async function leerPersona({ id, url, token }: PreguntaPersona): Promise<Persona | null> {
  try {
    const respuesta = await fetch(`${url}/${id}`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(ESPERAS.peticion),
      headers: token ? { Authorization: `Bearer ${token}` } : {},
    });
    if (!respuesta.ok) return null;
    const { data } = z.safeParse(personaSchema, await respuesta.json());
    return data?.id === id ? data : null;
  } catch {
    return null;
  }
}
