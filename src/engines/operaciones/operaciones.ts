/** The books: the rows of the server, what is pending on this device, and what was annulled here. Their door. */

/** The operations of one session, for whoever counts its cash. */
export { OperacionesDeSesion } from './operaciones-de-sesion';
export type { LecturaOperaciones, OperacionDeSesion } from './operaciones-sesion';
/** What an operation does to the drawer, and which of them explain a difference. */
export { efectoEnGaveta, loQueExplica } from './efecto-en-gaveta';
export { useEfectivoDeGaveta } from './use-efectivo-de-gaveta';

/** The whole list, for pages that sum it or compare it, and what is said when it can't be read. */
export { ListadoDeOperaciones } from './listado-de-operaciones';
export type { LecturaListado, ListadoOperaciones } from './listado-operaciones';
export { ListadoAvisos } from './listado-avisos';

/** What this device knows beside the list: operations not sent yet, annulments of its own. */
export { usePendientes } from './use-pendientes';
export { conPendientes, enFiltro } from './pendientes';
export { useAnulacionesLocales } from './use-anulaciones-locales';

/** An operation nearly like the one that is being typed. */
export { buscarParecida, otraQue } from './parecidas';
export type { Parecida } from './parecidas';

/** Opening a till over the last count, and recording what was different. */
export { AbrirCajaForm } from '@/engines/operaciones/apertura/abrir-caja-form';
export { OfertaDeAjuste } from '@/engines/operaciones/apertura/oferta-de-ajuste';
