import type { Usuario } from '@/domain/usuario/usuario';

/** The own name, or the number the server gives: names of other people are not ours to download. */
export function nombreDeUsuario(id: number | null | undefined, yo: Pick<Usuario, 'id' | 'name'>): string {
  if (id === null || id === undefined) return 'Sin dato';
  return id === yo.id ? yo.name : `Usuario ${id}`;
}
