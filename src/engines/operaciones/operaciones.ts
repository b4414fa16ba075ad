/** The books: the rows of the server, what is pending on this device, and what was annulled here. Their door. */

export { OperacionesDeSesion } from './operaciones-de-sesion';
export type { LecturaOperaciones, OperacionDeSesion } from './operaciones-sesion';
export { efectoEnGaveta, loQueExplica } from './efecto-en-gaveta';
export { useEfectivoDeGaveta } from './use-efectivo-de-gaveta';
export { useEfectivoDeSesiones } from '@/engines/operaciones/gavetas/use-efectivo-de-sesiones';
export type { Esperado } from '@/engines/operaciones/gavetas/use-efectivo-de-sesiones';
export { cierreDeSesion, SEGUN_LOS_MOVIMIENTOS } from '@/engines/operaciones/gavetas/cierre-anotado';
export type { JuicioDeCierre } from '@/engines/operaciones/gavetas/cierre-anotado';
export { fraseDeReglas, useReglasDelCierre } from '@/engines/operaciones/gavetas/reglas-del-cierre';
export type { ReglasDeCierre } from '@/engines/operaciones/gavetas/reglas-del-cierre';
export { useJuicios } from '@/engines/operaciones/gavetas/use-juicios';

export { ListadoDeOperaciones } from './listado-de-operaciones';
export type { LecturaListado, ListadoOperaciones } from './listado-operaciones';
export { ListadoAvisos } from './listado-avisos';

export { usePendientes, useSinFila } from './use-pendientes';
export { conPendientes, enFiltro } from './pendientes';
export { useUsoPorBanco } from '@/engines/operaciones/limits/uso-por-banco';
export { useAnulacionesLocales } from './use-anulaciones-locales';

export { anularConMotivo, comprobarAnulacion, porQueNoSeAnulo } from '@/engines/operaciones/anulacion/anular';
export type { Desenlace, Paso } from '@/engines/operaciones/anulacion/anular';
export {
  transaccionQuery,
  useAnulacion,
  useAnuladasDeOtras,
} from '@/engines/operaciones/anulacion/anulacion-queries';
export {
  useCorrecciones,
  useCorreccionesTardias,
  useTerminarCorreccion,
  useTerminarSolas,
} from '@/engines/operaciones/anulacion/correcciones';

/** Bank-days, with what this device knows of their settlement. */
export { rangoDelCalendario, useDiasBancarios } from '@/engines/operaciones/bank-days/bank-days';
export type { DiaConEstado } from '@/engines/operaciones/bank-days/bank-days';

export { buscarParecida, otraQue } from './parecidas';
export type { Parecida, Reemplazada } from './parecidas';
export { useParecidasEnPie } from '@/engines/operaciones/overruled/parecidas-en-pie';

export { AbrirCajaForm } from '@/engines/operaciones/apertura/abrir-caja-form';
export { OfertaDeAjuste } from '@/engines/operaciones/apertura/oferta-de-ajuste';
