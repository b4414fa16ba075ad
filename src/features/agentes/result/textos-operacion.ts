import {
  NO_REGISTRADA,
  fraseCambiada,
  juzgar,
  type Operacion,
  type Retencion,
} from '@/engines/envios/envios';
import { resumen } from '@/domain/transaccion/resumen-operacion';
import { causaDe } from './causas';
import { oculta, otraOperacion, otraPersona, yaEstaba, type Texto } from './textos-registro';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';

export const textoAnulada = (fila: TransaccionAgente): string =>
  `${TIPOS_OPERACION[fila.tipo_operacion].anulada}: ${resumen(fila)}.`;

const conAviso = ({ texto, fuerte }: { texto: string; fuerte?: string }): Texto => ({
  tono: 'caution',
  texto,
  ...(fuerte ? { aviso: fuerte } : {}),
});

const retenida = (op: Operacion): Texto => {
  const { retencion, codigo, caja, titular, datos } = op;
  if (retencion === 'cambiada') return conAviso(fraseCambiada(op));
  const textos: Record<Exclude<Retencion, 'cambiada'>, string> = {
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

/** The sentence for an outbox operation's state; `enLinea` only words it. */
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
      return op.noRegistrada ? { ...conAviso(NO_REGISTRADA), campo: 'nro_referencia' } : oculta(datos);
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
