import type { Caja } from './caja';

/** «Caja 2» before «Caja 10»: the server sends them in no order. */
export const porNombre = (a: Caja, b: Caja): number =>
  a.nombre.localeCompare(b.nombre, 'es', { numeric: true }) || a.id - b.id;
