import type { Caja } from './caja';

/** As people look for them: «Caja 2» before «Caja 10». The server sends them in no order. */
export const porNombre = (a: Caja, b: Caja): number =>
  a.nombre.localeCompare(b.nombre, 'es', { numeric: true }) || a.id - b.id;
