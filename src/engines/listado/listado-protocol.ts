/** What the page and the worker say to each other. Everything here crosses by structured clone. */
import type { Columnas } from '@/engines/listado/columns/columns';
import type { Ilegibles } from '@/engines/listado/columns/build-columns';
import type { Filtro, Resultado } from '@/engines/listado/query/filter';
import type { PeriodoServidor, SumasPeriodo } from '@/engines/listado/sums/sums';
import type { Cambio } from '@/engines/listado/columns/column-table';

/** Where the newest rows wait for the next reload. */
export interface LugarCache {
  /** Name of the database. */
  base: string;
  usuario: number;
}

export interface Carga {
  tipo: 'cargar';
  /** Absolute. */
  url: string;
  token: string | null;
  /** The number a new list gets; numbers are never used twice in a page's life. */
  version: number;
  /** The list the page holds: only of that one may the answer be «the same as before». */
  tengo: number | null;
  cache: LugarCache | null;
  /** Send the first rows as they came, too (development and tests: they are parsed again with the schema). */
  conMuestra: boolean;
}

export type Pedido =
  | Carga
  /** The newest rows of the last visit, while the first download is on its way. */
  | { tipo: 'puente'; version: number; cache: LugarCache }
  | { tipo: 'filtrar'; version: number; filtro: Filtro }
  | { tipo: 'resumir'; version: number; periodos: readonly PeriodoServidor[] }
  /** What will be asked of the next list: its answer comes with it. */
  | { tipo: 'interes'; filtro: Filtro }
  | { tipo: 'cambiar'; cambio: Cambio }
  /** Gives up the request of that number. */
  | { tipo: 'abortar'; pedido: number };

export interface Descarga {
  version: number;
  columnas: Columnas;
  ilegibles: Ilegibles;
  /** When the rows left the server, ms since epoch by this device. */
  descargado: number;
  /** The server's clock when this was handed over, ms since epoch; null: not told. */
  hora: number | null;
  muestra: unknown[] | null;
  /** The answer to the question asked last, of this list. */
  inicial: Inicial | null;
}

export interface Inicial {
  filtro: Filtro;
  resultado: Resultado;
}

export interface Respuestas {
  /** `igual`: byte for byte the list the page holds. */
  cargar: Descarga | { igual: true; descargado: number; hora: number | null };
  /** null: nothing was kept, or the download was quicker. */
  puente: Descarga | null;
  /** null: the worker has another list by now. */
  filtrar: Resultado | null;
  /** One for each period; null as above. */
  resumir: SumasPeriodo[] | null;
  interes: null;
  cambiar: null;
  abortar: null;
}

/** Why there is no answer. */
export type Falla =
  | { motivo: 'http'; status: number; cuerpo: string }
  /** An object where the list should be, with these fields. */
  | { motivo: 'otra-version'; visto: string }
  /** `abortada`: the page asked for it. `cerrada`: the engine has ended. */
  | { motivo: 'sin-red' | 'tiempo' | 'abortada' | 'cerrada' | 'respuesta-invalida' };

export interface Mensaje {
  numero: number;
  pedido: Pedido;
}
export type Contestacion = { numero: number } & ({ valor: Respuestas[Pedido['tipo']] } | { falla: Falla });
