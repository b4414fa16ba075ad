/** The list of transactions, downloaded, kept, filtered and summed in a worker. The door. */

export {
  FRESCA_MS,
  agregarTransaccion,
  buscarEnListado,
  descargarDeNuevo,
  getFilaCargada,
  listadoCargado,
  quitarTransaccion,
  recuperarListado,
  transaccionesDeSesion,
  transaccionesQuery,
  useBancosUsados,
  useCajeros,
  useTransaccionesDeSesion,
} from './listado-queries';
export { precargarListado } from './start';

export {
  estaActiva,
  filaDeId,
  filaDeReferencia,
  filaEn,
  filasRecientes,
  posicionDeFila,
} from './list-handle';
export type { Listado } from './list-handle';
export { bancosPorUso, largo, posicionDeRef } from '@/engines/listado/columns/column-table';

export { anunciarFiltro, filtrarListado } from './listado-client';
export type { Filtro, Resultado, Totales } from '@/engines/listado/query/filter';
export { COLUMNAS_ORDENABLES } from '@/engines/listado/columns/fields';
export type { ColumnaOrdenable } from '@/engines/listado/columns/fields';
export type { Orden } from '@/engines/listado/query/listado-order';
export { filtrarEnPagina, prepararEnPagina, respondeLaPagina } from './on-page';

export { diasDelListado } from '@/engines/listado/sums/days';
export type { DiaDeBanco } from '@/engines/listado/sums/days';

export { resumirListado } from '@/engines/listado/sums/summarise';
export type {
  Estimado,
  HoraPeriodo,
  Periodo,
  RenglonPeriodo,
  ResumenPeriodo,
  TarifaPeriodo,
} from '@/engines/listado/sums/period';
export { sumarEstimados } from '@/engines/listado/sums/estimate';
export { netoDe, totalesDePeriodo } from '@/engines/listado/sums/period-totals';
export type { EfectoDe, TotalesPeriodo } from '@/engines/listado/sums/period-totals';
export { faltaBanco, ganadoDe, ganadoDeCadaBanco, ganadoPorBanco } from '@/engines/listado/sums/ganado';
export type { Ganado, GanadoDeBanco } from '@/engines/listado/sums/ganado';
export { comparar } from '@/engines/listado/sums/comparacion';
