/** No zod here: the shell needs it before any form or table code is loaded. */

/** `Lectura`: the server's «Usuario» and any name we don't know: may look, not register nor open. */
export type Rol = 'Administrador' | 'Operador' | 'Lectura';

export interface Usuario {
  id: number;
  name: string;
  email: string;
  rol: Rol;
}

/** The server's role name → ours. A role-less account (null, or "user" in the token) works as Operador. */
export function rolDe(nombre: string | null | undefined): Rol {
  if (nombre === 'Administrador') return 'Administrador';
  if (nombre === null || nombre === undefined || nombre === 'Operador' || nombre === 'user')
    return 'Operador';
  return 'Lectura';
}
