/** Operations that somebody has confirmed on this device, until the server has them. The door of the outbox. */

export { bandeja } from './bandeja';
export type { Confirmacion, NuevaOperacion } from '@/engines/envios/operation/confirmar';
export type { EstadoBandeja } from '@/engines/envios/operation/estado-bandeja';

export {
  useBandeja,
  useOperacion,
  useOperaciones,
  useOperacionesAbiertas,
} from '@/engines/envios/live/use-envios';
export { useAhora } from '@/engines/envios/live/use-now';
export { useTope } from '@/engines/envios/live/use-tope';
export { TEXTO_TOPE } from '@/engines/envios/operation/topes';
export { levantarTopes } from '@/engines/envios/operation/levante';

export { mostrarBandeja, ocultarBandeja, useVistaBandeja } from '@/engines/envios/live/vista-bandeja';

export { cuentaEnGaveta, esFinal, esperaPersona, seEnvia } from '@/engines/envios/operation/operacion';
export type { Estado, Operacion, Retencion } from '@/engines/envios/operation/operacion';
export { mismosDatos } from '@/engines/envios/store/annotations';
export { puedeCerrar, puedeCorregir } from '@/engines/envios/protocol/permitido';

export { fraseCambiada, NO_REGISTRADA } from '@/engines/envios/operation/frases-envio';
export { formatEdad, resumir, textoResumen, urgenciaDe } from '@/engines/envios/operation/resumen-bandeja';
export type { ResumenBandeja } from '@/engines/envios/operation/resumen-bandeja';

export { laParecida, mismoBanco, VENTANA_MS } from '@/engines/envios/operation/envio-parecido';
export type { Cercana } from '@/engines/envios/operation/envio-parecido';
export { juzgar, soloCambiaMayusculas } from '@/engines/envios/server/row-verdict';
export type { Juicio } from '@/engines/envios/server/row-verdict';
export { sigueActiva } from '@/engines/envios/server/sigue-activa';

export {
  anotarAjuste,
  anotarApertura,
  anotarCierre,
  anotarConciliacion,
  anotarCorte,
  anotarEnBitacora,
  anotarReglas,
} from '@/engines/envios/journal/journal';
export type { Anulacion, Correccion } from '@/engines/envios/journal/journal';
export {
  anulacionesQuery,
  bitacoraDeSesionQuery,
  bitacoraQuery,
  cierresAnotadosQuery,
  correccionesQuery,
  correccionesTardiasQuery,
  releerAnulaciones,
} from './envios-queries';
export { aperturasAnotadasQuery, eventosDesdeQuery, useRevisar } from './dia-queries';
export type { Bitacora, IntentoAnotado } from '@/engines/envios/journal/bitacora-lectura';
export type {
  Evento,
  EventoAjuste,
  EventoAnulacion,
  EventoCierre,
  EventoCorte,
  EventoParecida,
  EventoRegistro,
  Otra,
  Resuelto,
} from '@/engines/envios/journal/evento';
