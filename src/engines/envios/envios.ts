/**
 * The outbox: operations that somebody has confirmed on this device, until the server has them. Its door; what is not
 * named here is nobody else's business.
 */

/** What may be done about it: confirm, correct, close, try again. */
export { bandeja } from './bandeja';
export type { Confirmacion, NuevaOperacion } from '@/engines/envios/operation/confirmar';
export type { EstadoBandeja } from '@/engines/envios/operation/estado-bandeja';

/** What is in it, live. */
export {
  useBandeja,
  useOperacion,
  useOperaciones,
  useOperacionesAbiertas,
} from '@/engines/envios/live/use-envios';
/** Now by the server's clock, so that ages on screen grow by themselves. */
export { useAhora } from '@/engines/envios/live/use-now';
/** The cap in the way of the next confirmation, what is said of it, and how an Administrador lifts it. */
export { useTope } from '@/engines/envios/live/use-tope';
export { TEXTO_TOPE } from '@/engines/envios/operation/topes';
export { levantarTopes } from '@/engines/envios/operation/levante';

/** The panel over the page: what of the outbox is being looked at. */
export { mostrarBandeja, ocultarBandeja, useVistaBandeja } from '@/engines/envios/live/vista-bandeja';

/** One operation: its states, and what each of them means for the drawer and for people. */
export { cuentaEnGaveta, esFinal, esperaPersona, seEnvia } from '@/engines/envios/operation/operacion';
export type { Estado, Operacion, Retencion } from '@/engines/envios/operation/operacion';
export { mismosDatos } from '@/engines/envios/store/annotations';
export { puedeCerrar, puedeCorregir } from '@/engines/envios/protocol/permitido';

/** What is said of one, and of all of them together. */
export { fraseCambiada, NO_REGISTRADA } from '@/engines/envios/operation/frases-envio';
export { formatEdad, resumir, textoResumen, urgenciaDe } from '@/engines/envios/operation/resumen-bandeja';
export type { ResumenBandeja } from '@/engines/envios/operation/resumen-bandeja';

/** Two that are nearly the same, and a row of the server that may be the operation itself. */
export { laParecida, mismoBanco, VENTANA_MS } from '@/engines/envios/operation/envio-parecido';
export type { Cercana } from '@/engines/envios/operation/envio-parecido';
export { juzgar, soloCambiaMayusculas } from '@/engines/envios/server/row-verdict';
export type { Juicio } from '@/engines/envios/server/row-verdict';
export { sigueActiva } from '@/engines/envios/server/sigue-activa';

/** The trail of this device: written before an act leaves, read as queries. */
export {
  anotarAjuste,
  anotarApertura,
  anotarCierre,
  anotarEnBitacora,
} from '@/engines/envios/journal/journal';
export type { Anulacion } from '@/engines/envios/journal/journal';
export {
  anulacionesQuery,
  bitacoraDeSesionQuery,
  bitacoraQuery,
  cierresAnotadosQuery,
} from './envios-queries';
export type { Bitacora, IntentoAnotado } from '@/engines/envios/journal/bitacora-lectura';
export type {
  Evento,
  EventoAjuste,
  EventoAnulacion,
  EventoCierre,
  EventoRegistro,
  Otra,
  Resuelto,
} from '@/engines/envios/journal/evento';
