import type { Solicitud } from '@/domain/transaccion/solicitud';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { diaLaPaz, formatDia, formatHora, hoy } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import type { Campo } from './causas';
import type { Final } from './registro';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';

/** «10:42», and the day too when it isn't today's */
const cuando = (ms: number): string =>
  diaLaPaz(ms) === hoy() ? formatHora(ms) : `${formatHora(ms)} del ${formatDia(ms)}`;

export interface Texto {
  tono: 'in' | 'caution' | 'danger' | 'qr';
  titulo?: string;
  texto: string;
  aviso?: string;
  campo?: Campo;
  girando?: true;
}

export const otraOperacion = ({
  tipo_operacion,
  monto,
  banco,
  fecha,
  nro_referencia,
}: TransaccionAgente): Texto => ({
  tono: 'danger',
  campo: 'nro_referencia',
  texto:
    `La referencia ${limpia(nro_referencia)} ya existe: ${TIPOS_OPERACION[tipo_operacion].nombre.toUpperCase()} ` +
    `${formatMonto(monto)}, ${banco}, ${cuando(fecha)}. Revise el número del comprobante.`,
});
export const otraPersona = ({ fecha }: TransaccionAgente): Texto => ({
  tono: 'caution',
  texto: `Esta operación ya la registró otra persona a las ${cuando(fecha)}. No se duplicó.`,
});
export const oculta = ({ nro_referencia }: Solicitud): Texto => ({
  tono: 'caution',
  campo: 'nro_referencia',
  texto: `La referencia ${nro_referencia} ya existe, pero no se ve (¿anulada?). Un Administrador debe revisarla.`,
});
export const yaEstaba = (fecha: number): Texto => ({
  tono: 'in',
  texto: `Esta operación ya estaba registrada a las ${cuando(fecha)}. No se duplicó.`,
});

export function textoFinal(datos: Solicitud, final: Exclude<Final, { tipo: 'guardada' }>): Texto {
  switch (final.tipo) {
    case 'ya-registrada':
      return yaEstaba(final.fila.fecha);
    case 'otra-persona':
      return otraPersona(final.fila);
    case 'otra-operacion':
      return otraOperacion(final.fila);
    case 'oculta':
      return oculta(datos);
    case 'parecida-anulada':
      return {
        tono: 'caution',
        texto: `La operación con ref. ${limpia(final.fila.nro_referencia)} ya fue anulada. Si esta es válida, regístrela.`,
      };
    case 'ya-confirmada':
      return {
        tono: 'caution',
        campo: 'nro_referencia',
        texto: `Ya confirmó la referencia ${final.referencia} a las ${cuando(final.confirmadaEn)}.`,
      };
    case 'no-corresponde':
      return {
        tono: 'caution',
        texto: 'La operación que corregía ya se resolvió. No se registró nada nuevo.',
      };
    case 'sin-saber':
      return {
        tono: 'danger',
        titulo: 'No sabemos si quedó guardada en este equipo: el navegador no responde.',
        texto:
          'Cierre las otras pestañas de este sistema y vuelva a registrarla con la misma referencia: no se duplica. Si sigue así, anótela en papel y avise.',
      };
    case 'no-guardada':
      return {
        tono: 'danger',
        titulo: 'No se pudo guardar. No está registrada.',
        texto: 'Anótela en papel y avise.',
      };
  }
}
