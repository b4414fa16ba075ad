/** What the screen may know of the outbox. In the entry of every page: types and plain values only. */
import type { Operacion } from './operacion';

/** `negada`: the browser may evict what is saved when the disk is full. `privada`: it forgets it with the window. */
export type Persistencia = 'sin-preguntar' | 'concedida' | 'negada' | 'privada';

export interface EstadoBandeja {
  /**
   * `sin-almacen`: the database can't be opened. `version-nueva`: another tab runs a newer version of the app; reload.
   * `borrada`: the site's data was cleared while the page was open; `perdidas` is what was in it.
   */
  fase: 'cargando' | 'lista' | 'sin-almacen' | 'version-nueva' | 'borrada';
  /** Every operation of this device that is not final, whosever it is, oldest first. */
  operaciones: readonly Operacion[];
  /** Those that became final while this page is open, newest last. */
  recientes: readonly Operacion[];
  persistencia: Persistencia;
  /** By the last question that was asked, never by the browser's flag. */
  conexion: 'sin-preguntar' | 'responde' | 'no-responde';
  /** Records that can't be read and were put aside. */
  apartadas: number;
  /** What this page remembers of a database that is gone. */
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

/** How the work reaches what pages read. */
export interface Puerta {
  estado: () => EstadoBandeja;
  poner: (parte: Partial<EstadoBandeja>) => void;
}
