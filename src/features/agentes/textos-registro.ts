/** What the cashier reads about an operation: every sentence of its outcomes. */
import type { Operacion, Retencion } from '@/features/bandeja/operacion';
import { resumen } from '@/features/bandeja/resumen';
import type { Solicitud, TransaccionGuardada } from '@/features/bandeja/solicitud';
import { diaLaPaz, formatDia, formatHora } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { causaDe, type Campo } from './causas';
import { juzgar } from './juicio';
import type { Final } from './registro';
import { TIPOS_OPERACION, type TransaccionAgente } from './transaccion-agente';

/** «10:42», and the day too when it isn't today's. */
const cuando = (ms: number): string =>
  diaLaPaz(ms) === diaLaPaz(Date.now()) ? formatHora(ms) : `${formatHora(ms)} del ${formatDia(ms)}`;

/** «Depósito anulado: BCP, Bs 500,00, ref. 8827334.» */
export const textoAnulada = (fila: TransaccionAgente): string =>
  `${TIPOS_OPERACION[fila.tipo_operacion].anulada}: ${resumen(fila)}.`;

export interface Texto {
  tono: 'in' | 'caution' | 'danger' | 'qr';
  /** Bold beginning. */
  titulo?: string;
  texto: string;
  /** Bold end. */
  aviso?: string;
  /** The field it belongs to. */
  campo?: Campo;
  /** Something is under way. */
  girando?: true;
}

const otraOperacion = ({
  tipo_operacion,
  monto,
  banco,
  fecha,
  nro_referencia,
}: TransaccionGuardada): Texto => ({
  tono: 'danger',
  campo: 'nro_referencia',
  texto:
    `La referencia ${limpia(nro_referencia)} ya existe: ${TIPOS_OPERACION[tipo_operacion].nombre.toUpperCase()} ` +
    `${formatMonto(monto)}, ${banco}, ${cuando(fecha)}. Revise el número del comprobante.`,
});
const otraPersona = ({ fecha }: TransaccionGuardada): Texto => ({
  tono: 'caution',
  texto: `Esta operación ya la registró otra persona a las ${cuando(fecha)}. No se duplicó.`,
});
const oculta = ({ nro_referencia }: Solicitud): Texto => ({
  tono: 'caution',
  campo: 'nro_referencia',
  texto: `La referencia ${nro_referencia} ya existe, pero no se ve (¿anulada?). Un Administrador debe revisarla.`,
});
const yaEstaba = (fecha: number): Texto => ({
  tono: 'in',
  texto: `Esta operación ya estaba registrada a las ${cuando(fecha)}. No se duplicó.`,
});

/** The sentence of what the form could say by itself. */
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
    case 'no-guardada':
      return {
        tono: 'danger',
        titulo: 'No se pudo guardar. No está registrada.',
        texto: 'Anótela en papel y avise.',
      };
  }
}

const retenida = ({ retencion, codigo, caja, titular, datos }: Operacion): Texto => {
  const textos: Record<Retencion, string> = {
    sesion: 'Vuelva a ingresar para terminar de enviar 1 operación.',
    'otro-usuario': 'Hay 1 operación de otra persona sin enviar.',
    caja: `La caja «${caja}» se cerró antes de enviarla. Llame al administrador.`,
    permiso: `No se pudo enviar (código K-${codigo ?? 0}). Sigue guardada.`,
    ruta: `No se pudo enviar (código K-${codigo ?? 0}). Sigue guardada.`,
    datos: `No sabemos si se guardó la ref. ${datos.nro_referencia}. Un Administrador debe revisarla.`,
    parecida: `Ya existe ${titular?.nro_referencia ?? datos.nro_referencia}. ¿Es la misma operación?`,
  };
  return { tono: 'caution', texto: textos[retencion ?? 'ruta'] };
};

/** The sentence of an operation of the outbox. `enLinea` only words it. */
export function textoOperacion(op: Operacion, enLinea: boolean): Texto {
  const { datos, titular } = op;
  switch (op.estado) {
    case 'PENDIENTE':
      return enLinea
        ? { tono: 'in', titulo: 'Guardada. Se enviará sola.', texto: `${resumen(datos)}.` }
        : {
            tono: 'caution',
            texto: 'Sin conexión. La operación quedó guardada en este equipo y se enviará sola.',
          };
    case 'ENVIANDO':
      return {
        tono: 'in',
        titulo: 'Guardada. Se enviará sola.',
        texto: `Registrando… ${resumen(datos)}.`,
        girando: true,
      };
    case 'INCIERTA':
      return {
        tono: 'caution',
        texto: 'No sabemos si se guardó. Estamos comprobando con la referencia…',
        aviso: 'No la vuelva a cargar.',
        girando: true,
      };
    case 'RETENIDA':
      return retenida(op);
    case 'REGISTRADA':
      if (op.yaEstaba) return yaEstaba(titular?.fecha ?? op.confirmadaEn);
      return {
        tono: 'in',
        titulo: `${TIPOS_OPERACION[datos.tipo_operacion].registrada} ✓`,
        texto: `N.º ${op.serverId}: ${resumen(datos)}.`,
      };
    case 'DUPLICADA_AJENA':
      if (!titular) return { tono: 'danger', texto: 'La referencia ya existe con otros datos.' };
      return juzgar(titular, datos) === 'otra-operacion' ? otraOperacion(titular) : otraPersona(titular);
    case 'CONFLICTO_OCULTO':
      return oculta(datos);
    case 'RECHAZADA': {
      const { causa, campo } = causaDe(op);
      const texto = `El servidor no la aceptó: ${causa}. No está registrada.`;
      return { tono: 'danger', texto, ...(campo ? { campo } : {}) };
    }
    case 'DIFERENTE':
      return {
        tono: 'caution',
        titulo: 'Se registró con datos distintos. Avise al administrador.',
        texto: `N.º ${op.serverId}: ${resumen(titular ?? datos)}.`,
      };
    case 'CORREGIDA':
      return { tono: 'qr', texto: `La referencia ${datos.nro_referencia} se corrigió.` };
    case 'CERRADA':
      return { tono: 'qr', texto: `El caso de la referencia ${datos.nro_referencia} se cerró.` };
  }
}
