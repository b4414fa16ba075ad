/** A short list is filtered where it is shown, by the code that the worker has, so that a key and its rows share a frame. */
import { loadCode } from '@/ui/lazy/load-code';
import type { Columnas } from '@/engines/listado/columns/columns';
import { largo } from '@/engines/listado/columns/column-table';
import type { Consultas } from '@/engines/listado/query/answers';
import type { Filtro, Resultado } from '@/engines/listado/query/filter';
import type { Listado } from './list-handle';

/** Rows, measured (docs/rendimiento.md): beyond it a slow PC is as long at filtering as on the way to the worker. */
export const FILAS_EN_PAGINA = 30_000;

/** ms. A page that is never idle gets ready all the same. */
const OCUPADA_MS = 2_000;

let consultas: Consultas | null = null;
/** The list that is ready, or about to be. */
let preparada: Columnas | null = null;

const esCorta = ({ tabla }: Listado): boolean => largo(tabla) <= FILAS_EN_PAGINA;

/** Until the code is there, and of a long list, the worker answers. */
export const respondeLaPagina = (listado: Listado): boolean => consultas !== null && esCorta(listado);

/** What the worker would answer of this list; null: ask it. */
export const filtrarEnPagina = (listado: Listado, filtro: Filtro): Resultado | null =>
  consultas && esCorta(listado) ? consultas.responder(listado.tabla, filtro) : null;

const enCalma = async (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: OCUPADA_MS });
    else setTimeout(resolve);
  });

/**
 * Gets the code and what a text needs, once the page has nothing else to do: the first rows come before it. Call it as
 * often as you like.
 */
export async function prepararEnPagina(listado: Listado): Promise<void> {
  const { columnas } = listado.tabla;
  if (!esCorta(listado) || preparada === columnas) return;
  preparada = columnas;
  try {
    await enCalma();
    const { crearConsultas } = await loadCode(() => import('@/engines/listado/query/answers'));
    consultas ??= crearConsultas();
    consultas.preparar(listado.tabla);
  } catch {
    if (preparada === columnas) preparada = null;
    // without it the worker goes on answering
  }
}
