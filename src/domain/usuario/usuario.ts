/** No zod here: the shell needs it before any form or table code is loaded. */

/** `Lectura`: the server's «Usuario» and any name we don't know: may look, not register nor open. */
export type Rol = 'Administrador' | 'Operador' | 'Lectura';

export interface Usuario {
  id: number;
  name: string;
  email: string;
  rol: Rol;
}

export function rolDe(nombre: string | null | undefined): Rol {
  if (nombre === 'Administrador') return 'Administrador';
  if (nombre === null || nombre === undefined || nombre === 'Operador' || nombre === 'user')
    return 'Operador';
  return 'Lectura';
}
