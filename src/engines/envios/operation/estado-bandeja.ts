import type { Operacion } from './operacion';

/** `negada`: the browser may evict what is saved when the disk is full. `privada`: it forgets it with the window. */
export type Persistencia = 'sin-preguntar' | 'concedida' | 'negada' | 'privada';

export interface EstadoBandeja {
  /** `version-nueva`: another tab runs a newer app. `borrada`: the site's data was cleared; `perdidas` is what was in it. */
  fase: 'cargando' | 'lista' | 'sin-almacen' | 'version-nueva' | 'borrada';
  operaciones: readonly Operacion[];
  recientes: readonly Operacion[];
  persistencia: Persistencia;
  /** By the last question that was asked, never by the browser's flag. */
  conexion: 'sin-preguntar' | 'responde' | 'no-responde';
  apartadas: number;
  perdidas: readonly Operacion[];
}

export const ESTADO_INICIAL: EstadoBandeja = {
  fase: 'cargando',
  operaciones: [],
  recientes: [],
  persistencia: 'sin-preguntar',
  conexion: 'sin-preguntar',
  apartadas: 0,
  perdidas: [],
};

export interface Puerta {
  estado: () => EstadoBandeja;
  poner: (parte: Partial<EstadoBandeja>) => void;
}
