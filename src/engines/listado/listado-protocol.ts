/** What the page and the worker say to each other. Everything here crosses by structured clone. */
import type { Columnas } from '@/engines/listado/columns/columns';
import type { Ilegibles } from '@/engines/listado/columns/build-columns';
import type { Filtro, Resultado } from '@/engines/listado/query/filter';
import type { CuentasPorDia, DiasServidor } from '@/engines/listado/sums/count-days';
import type { PeriodoServidor, SumasPeriodo } from '@/engines/listado/sums/sums';
import type { Cambio } from '@/engines/listado/columns/column-table';

export interface LugarCache {
  base: string;
  usuario: number;
}

export interface Carga {
  tipo: 'cargar';
  url: string;
  token: string | null;
  /** Never used twice in a page's life. */
  version: number;
  tengo: number | null;
  cache: LugarCache | null;
  conMuestra: boolean;
}

export type Pedido =
  | Carga
  | { tipo: 'puente'; version: number; cache: LugarCache }
  | { tipo: 'filtrar'; version: number; filtro: Filtro }
  | { tipo: 'resumir'; version: number; periodos: readonly PeriodoServidor[] }
  | ({ tipo: 'dias'; version: number } & DiasServidor)
  | { tipo: 'interes'; filtro: Filtro }
  | { tipo: 'cambiar'; cambio: Cambio }
  | { tipo: 'abortar'; pedido: number };

export interface Descarga {
  version: number;
  columnas: Columnas;
  ilegibles: Ilegibles;
  /** When the rows left the server, ms since epoch by this device. */
  descargado: number;
  /** The server's clock, ms since epoch; null: not told. */
  hora: number | null;
  muestra: unknown[] | null;
  /** Not the whole list: the last known rows of this device, or the newest ones while the others are on their way. */
  parcial: false | 'guardadas' | 'primeras';
  inicial: Inicial | null;
}

export interface Inicial {
  filtro: Filtro;
  resultado: Resultado;
}

export interface Respuestas {
  /** `igual`: byte for byte the list the page holds. */
  cargar: Descarga | { igual: true; descargado: number; hora: number | null };
  puente: Descarga | null;
  /** null: the worker has another list by now. */
  filtrar: Resultado | null;
  resumir: SumasPeriodo[] | null;
  dias: CuentasPorDia | null;
  interes: null;
  cambiar: null;
  abortar: null;
}

export type Falla =
  | { motivo: 'http'; status: number; cuerpo: string }
  | { motivo: 'otra-version'; visto: string }
  /** `abortada`: the page asked for it. `cerrada`: the engine has ended. */
  | { motivo: 'sin-red' | 'tiempo' | 'abortada' | 'cerrada' | 'sin-memoria' | 'respuesta-invalida' };

export interface Mensaje {
  numero: number;
  pedido: Pedido;
}
export type Contestacion = { numero: number } & ({ valor: Respuestas[Pedido['tipo']] } | { falla: Falla });
