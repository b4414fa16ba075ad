/** The list of transactions: downloaded, kept, filtered and summed in a worker. Its door. */

/** The download as a query, and what an act of the page changes in it. */
export {
  agregarTransaccion,
  buscarEnListado,
  descargarDeNuevo,
  getFilaCargada,
  listadoCargado,
  quitarTransaccion,
  recuperarListado,
  transaccionesQuery,
  useBancosUsados,
  useTransaccionesDeSesion,
} from './listado-queries';
/** Asks for the list before the page that shows it has loaded. */
export { precargarListado } from './start';

/** One row of the list, by position, id, reference or moment; rows become objects only when somebody looks at them. */
export { filaDeId, filaDeReferencia, filaEn, filasRecientes } from './list-handle';
export type { Listado } from './list-handle';
export { bancosPorUso, largo, posicionDeRef } from '@/engines/listado/columns/column-table';

/** Which rows, in which order, and how many there are: answered by the worker. */
export { anunciarFiltro, filtrarListado } from './listado-client';
export type { Filtro, Resultado, Totales } from '@/engines/listado/query/filter';
export { COLUMNAS_ORDENABLES } from '@/engines/listado/query/listado-order';
export type { ColumnaOrdenable, Orden } from '@/engines/listado/query/listado-order';

/** The sums of a period: answered by the worker. */
export { resumirListado } from '@/engines/listado/sums/summarise';
export type { HoraPeriodo, Periodo, RenglonPeriodo, ResumenPeriodo } from '@/engines/listado/sums/period';
