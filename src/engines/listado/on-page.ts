/** A short list is filtered where it is shown, by the code that the worker has, so that a key and its rows share a frame. */
import type { Columnas } from '@/engines/listado/columns/columns';
import { largo, type Tabla } from '@/engines/listado/columns/column-table';
import { crearConsultas } from '@/engines/listado/query/answers';
import type { Filtro, Resultado } from '@/engines/listado/query/filter';
import type { Listado } from './list-handle';

/** Rows, measured (docs/rendimiento.md): beyond it a slow PC is as long at filtering as on the way to the worker. */
export const FILAS_EN_PAGINA = 30_000;

/** ms. A page that is never idle gets ready all the same. */
const OCUPADA_MS = 2_000;

const consultas = crearConsultas();
let preparada: Columnas | null = null;

const esCorta = (tabla: Tabla): boolean => largo(tabla) <= FILAS_EN_PAGINA;

/** Of a long list the worker answers. */
export const respondeLaPagina = ({ tabla }: Listado): boolean => esCorta(tabla);

/** What the worker would answer of this list; null: ask it. */
export const filtrarEnPagina = ({ tabla }: Listado, filtro: Filtro): Resultado | null =>
  esCorta(tabla) ? consultas.responder(tabla, filtro) : null;

/** Makes what a text needs once the page has nothing else to do: the first rows come before it. Call it as often as you like. */
export function prepararEnPagina({ tabla }: Listado): void {
  if (!esCorta(tabla) || preparada === tabla.columnas) return;
  preparada = tabla.columnas;
  const preparar = () => consultas.preparar(tabla);
  if ('requestIdleCallback' in globalThis) requestIdleCallback(preparar, { timeout: OCUPADA_MS });
  else setTimeout(preparar);
}
