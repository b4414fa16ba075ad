import type { Rol } from './usuario';

/** Where somebody lands who asked for no page: the owner at what the day has brought, everybody else at the till. */
export const inicioDe = (rol: Rol): '/hoy' | '/agentes' => (rol === 'Administrador' ? '/hoy' : '/agentes');
