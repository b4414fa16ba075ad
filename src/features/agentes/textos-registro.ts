/** What the cashier reads about an operation: every sentence of its outcomes. */
import { diaLaPaz, formatDia, formatHora } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import type { Campo } from './causa-rechazo';
import type { Operacion, Traba } from './clasificar';
import type { Duda, SinEnviar } from './registrar';
import type { Final } from './registro-store';
import { TIPOS_OPERACION, type TransaccionAgente } from './transaccion-agente';

/** «10:42», and the day too when it isn't today's. */
const cuando = (ms: number): string =>
  diaLaPaz(ms) === diaLaPaz(Date.now()) ? formatHora(ms) : `${formatHora(ms)} del ${formatDia(ms)}`;

/** «BCP, Bs 500,00, ref. 8827334» */
export const resumen = ({
  banco,
  monto,
  nro_referencia,
}: Pick<Operacion, 'banco' | 'monto' | 'nro_referencia'>) =>
  `${banco}, ${formatMonto(monto)}, ref. ${limpia(nro_referencia)}`;

const SIN_ENVIAR: Record<SinEnviar, string> = {
  'sin-conexion': 'Sin conexión. No se registró; lo escrito sigue aquí.',
  'sin-comprobar': 'No pudimos comprobar su caja. No se registró; lo escrito sigue aquí.',
  'caja-cambio': 'Su caja cambió mientras escribía. No se registró; lo escrito sigue aquí.',
};

export const COMPROBANDO = 'No sabemos si se guardó. Estamos comprobando con la referencia…';

/** After the looks: the server answered and the row was not there, which proves nothing, or it did not answer. */
export const textoIncierta = ({ nro_referencia }: Operacion, { vistas, parecida }: Duda): string =>
  `No sabemos si se guardó la ref. ${nro_referencia}: ` +
  `${vistas > 0 || parecida ? 'aún no se ve' : 'el servidor no responde'}.`;

export const TRABAS: Record<Traba, string> = {
  'caja-cerrada': 'La caja de esta operación se cerró. Avise a un Administrador.',
  'no-aceptada': 'El servidor ya no acepta enviarla otra vez. Avise a un Administrador.',
};

/** An operation that was left for an Administrador: still unknown. */
export const textoDejada = ({ nro_referencia }: Operacion): string =>
  `Sin resolver: no sabemos si se guardó la ref. ${nro_referencia}. Un Administrador debe revisarla.`;

/** «Depósito anulado: BCP, Bs 500,00, ref. 8827334.» */
export const textoAnulada = (fila: TransaccionAgente): string =>
  `${TIPOS_OPERACION[fila.tipo_operacion].anulada}: ${resumen(fila)}.`;

const otraOperacion = ({ tipo_operacion, monto, banco, fecha, nro_referencia }: TransaccionAgente): string =>
  `La referencia ${limpia(nro_referencia)} ya existe: ${TIPOS_OPERACION[tipo_operacion].nombre.toUpperCase()} ` +
  `${formatMonto(monto)}, ${banco}, ${cuando(fecha)}. Revise el número del comprobante.`;

export interface TextoFinal {
  tono: 'in' | 'caution' | 'danger';
  /** Bold beginning. */
  titulo?: string;
  texto: string;
  /** The field it belongs to; the strip then says nothing. */
  campo?: Campo;
}

/** The sentence of an outcome, its tone and the field it belongs to. */
export function textoFinal(op: Operacion, resultado: Final): TextoFinal {
  switch (resultado.tipo) {
    case 'registrada': {
      const { fila } = resultado;
      const titulo = `${TIPOS_OPERACION[fila.tipo_operacion].registrada} ✓`;
      return { tono: 'in', titulo, texto: `N.º ${fila.id}: ${resumen(fila)}.` };
    }
    case 'distinta': {
      const texto = `N.º ${resultado.fila.id}: ${resumen(resultado.fila)}.`;
      return { tono: 'caution', titulo: 'Se registró con datos distintos. Avise al administrador.', texto };
    }
    case 'ya-registrada':
      return {
        tono: 'in',
        texto: `Esta operación ya estaba registrada a las ${cuando(resultado.fila.fecha)}. No se duplicó.`,
      };
    case 'otra-persona':
      return {
        tono: 'caution',
        texto: `Esta operación ya la registró otra persona a las ${cuando(resultado.fila.fecha)}. No se duplicó.`,
      };
    case 'otra-operacion':
      return { tono: 'danger', campo: 'nro_referencia', texto: otraOperacion(resultado.fila) };
    case 'oculta':
      return {
        tono: 'caution',
        campo: 'nro_referencia',
        texto: `La referencia ${op.nro_referencia} ya existe, pero no se ve (¿anulada?). Un Administrador debe revisarla.`,
      };
    case 'rechazada': {
      const texto = `El servidor no la aceptó: ${resultado.causa}. No está registrada.`;
      return { tono: 'danger', texto, ...(resultado.campo ? { campo: resultado.campo } : {}) };
    }
    case 'sin-enviar':
      return { tono: 'caution', texto: SIN_ENVIAR[resultado.motivo] };
    case 'dejada':
      return { tono: 'caution', texto: textoDejada(op) };
  }
}
