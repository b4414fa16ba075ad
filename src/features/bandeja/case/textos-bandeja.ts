import { operaciones } from '@/lib/text/cifras';
import { formatHora } from '@/lib/fecha';
import type { IconName } from '@/ui/icon';
import {
  NO_REGISTRADA,
  fraseCambiada,
  mismosDatos,
  puedeCorregir,
  type Estado,
  type Operacion,
  type Retencion,
} from '@/engines/envios/envios';
import type { Mirante } from './actos';

export interface Etiqueta {
  texto: string;
  icono: IconName;
  tono: 'qr' | 'caution' | 'danger';
}

const ABIERTAS: Record<Exclude<Estado, 'REGISTRADA' | 'CORREGIDA' | 'CERRADA'>, Etiqueta> = {
  PENDIENTE: { texto: 'Guardada', icono: 'cloudoff', tono: 'qr' },
  ENVIANDO: { texto: 'Enviando', icono: 'sync', tono: 'qr' },
  INCIERTA: { texto: 'Sin respuesta', icono: 'question', tono: 'caution' },
  RETENIDA: { texto: 'Retenida', icono: 'err', tono: 'danger' },
  DUPLICADA_AJENA: { texto: 'Referencia repetida', icono: 'warn', tono: 'caution' },
  CONFLICTO_OCULTO: { texto: 'Por revisar', icono: 'warn', tono: 'caution' },
  RECHAZADA: { texto: 'No aceptada', icono: 'err', tono: 'danger' },
  DIFERENTE: { texto: 'Datos distintos', icono: 'warn', tono: 'danger' },
};
const FINAL: Etiqueta = { texto: 'Terminada', icono: 'check', tono: 'qr' };

export const etiquetaDe = ({ estado }: Pick<Operacion, 'estado'>): Etiqueta =>
  estado === 'REGISTRADA' || estado === 'CORREGIDA' || estado === 'CERRADA' ? FINAL : ABIERTAS[estado];

export interface Frase {
  texto: string;
  fuerte?: string;
}

const NO_REPETIR = 'No la vuelva a cargar.';

const CAMPOS = new Map([
  ['tipo_operacion', 'revise el tipo de operación'],
  ['banco', 'revise el banco'],
  ['monto', 'revise el monto'],
  ['comision_cliente', 'revise la comisión'],
  ['nro_referencia', 'revise el número de referencia'],
  ['id_sesion_caja', 'la sesión de su caja no es válida'],
]);
const campoDe = (campos: readonly string[]): string =>
  campos.map((campo) => CAMPOS.get(campo)).find((texto) => texto !== undefined) ??
  'hay datos que no reconoce. Avise al administrador';

export const textoDeOtro = (nombre: string, n: number): string =>
  `Hay ${operaciones(n)} de ${nombre} sin enviar. Debe ingresar ${nombre} o un administrador.`;

/** «Caja 12» and «12» are both «La caja 12 …». */
const laCaja = (nombre: string): string => `La caja ${nombre.replace(/^caja\s+/i, '')}`;

function fraseRetenida(op: Operacion, retencion: Retencion, iguales: number): Frase {
  switch (retencion) {
    case 'sesion':
      return { texto: `Vuelva a ingresar para terminar de enviar ${operaciones(iguales)}.` };
    case 'otro-usuario':
      return { texto: textoDeOtro(op.usuario, iguales) };
    case 'caja':
      return { texto: `${laCaja(op.caja)} se cerró antes de enviarla. Llame al administrador.` };
    case 'permiso':
    case 'ruta':
      if (retencion === 'ruta' && !op.codigo)
        return {
          texto:
            'El sistema conectado es de otra versión y no la recibe. Sigue guardada en este equipo: avise a un Administrador o descártela con su motivo.',
        };
      return { texto: `No se pudo enviar (código K-${op.codigo ?? 0}). Sigue guardada.` };
    case 'parecida':
      return {
        texto: op.titular
          ? `Ya existe ${op.titular.nro_referencia}. ¿Es la misma operación?`
          : 'Ya existe otra con la misma referencia en otras mayúsculas. ¿Es la misma operación?',
      };
    case 'cambiada':
      return fraseCambiada(op);
    case 'datos':
      return {
        texto: 'No sabemos si se guardó, y ya no se puede enviar. Un Administrador debe revisarla.',
        fuerte: NO_REPETIR,
      };
  }
}

/** Only for an Administrador: the sentence itself sends everybody else to one. */
function remedio(op: Operacion): string | null {
  if (op.estado === 'DIFERENTE') return 'Compárela con el comprobante y cierre el caso.';
  if (op.estado === 'RETENIDA' && op.retencion === 'caja')
    return puedeCorregir(op)
      ? `Pásela a la sesión abierta de ${op.usuario} o cierre el caso.`
      : 'Envíela o cierre el caso.';
  return null;
}

/** `iguales`: how many of the same person are held for the same cause. `mirante`: the reader, else the owner. */
export function fraseDe(op: Operacion, iguales: number, mirante?: Mirante): Frase {
  const fuerte = mirante?.rol === 'Administrador' ? remedio(op) : null;
  if (fuerte !== null) return { ...fraseDe(op, iguales), fuerte };
  const { titular } = op;
  // Sent under its owner's sign-in only.
  if (mirante && mirante.id !== op.uid && op.estado === 'PENDIENTE')
    return { texto: textoDeOtro(op.usuario, 1) };
  switch (op.estado) {
    case 'PENDIENTE':
      return { texto: 'Guardada. Se enviará sola.' };
    case 'ENVIANDO':
      return { texto: 'Enviando…' };
    case 'INCIERTA':
      return { texto: 'Verificando si el servidor la recibió.', fuerte: NO_REPETIR };
    case 'RETENIDA':
      return fraseRetenida(op, op.retencion ?? 'ruta', iguales);
    case 'DUPLICADA_AJENA':
      return titular && mismosDatos(op)
        ? {
            texto: `Esta operación ya la registró otra persona a las ${formatHora(titular.fecha)}. No se duplicó.`,
          }
        : { texto: 'La referencia ya existe con otros datos' };
    case 'CONFLICTO_OCULTO':
      if (op.noRegistrada) return NO_REGISTRADA;
      return {
        texto: `La referencia ${op.datos.nro_referencia} ya existe, pero no se ve (¿anulada?). Un Administrador debe revisarla.`,
      };
    case 'RECHAZADA':
      return { texto: `El servidor no la aceptó: ${campoDe(op.campos)}.`, fuerte: 'No está registrada.' };
    case 'DIFERENTE':
      return { texto: 'Se registró con datos distintos. Avise al administrador.' };
    case 'REGISTRADA':
    case 'CORREGIDA':
    case 'CERRADA':
      return { texto: 'Terminada.' };
  }
}
