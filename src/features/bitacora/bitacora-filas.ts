import { formatCifra, type Centavos } from '@/lib/monto';
import { refFiltro } from '@/lib/referencia';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';
import type {
  Bitacora,
  Evento,
  EventoAnulacion,
  EventoRegistro,
  IntentoAnotado,
  Resuelto,
} from '@/engines/envios/envios';
import type { Solicitud } from '@/domain/transaccion/solicitud';
import { detalleDeCaja } from './bitacora-cajas';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { detalleDeConciliacion, detalleDeReglas } from './bitacora-tienda';

/** `cuando` in ms; `monto` in centavos, of a closing what was counted; `sesion` null: it belongs to none. */
export interface FilaBitacora {
  id: string;
  cuando: number;
  usuario: string;
  acto: string;
  /** «Depósito · BCP», or the caja */
  sobre: string;
  monto: Centavos | null;
  referencia: string;
  sesion: number | null;
  serverId: number | null;
  resultado: string;
  motivo: string;
}

const REGISTRO: Record<EventoRegistro['resultado'], string> = {
  registrada: 'Registrada',
  'ya-registrada': 'Ya estaba registrada',
  'otra-operacion': 'La referencia es de otra operación',
  'otra-persona': 'Ya la registró otra persona',
  oculta: 'La referencia existe y no se ve',
  rechazada: 'No se aceptó',
  'sin-conexion': 'Sin conexión',
  desconocida: 'Sin respuesta',
  distinta: 'Se registró con datos distintos',
  corregida: 'Reemplazada por otra',
  cerrada: 'Caso cerrado',
  encargada: 'Enviada a mano',
};
const RESUELTO: Record<Resuelto['resultado'], string> = {
  'registrada-y-anulada': 'estaba registrada y fue anulada',
  'con-otra-referencia': 'se registró con otra referencia',
  'es-la-misma': 'es la misma operación',
  'no-corresponde': 'no corresponde',
};
const ANULACION: Record<EventoAnulacion['resultado'], string> = {
  pedida: 'Pedida',
  anulada: 'Anulada',
  'ya-anulada': 'Ya estaba anulada',
  rechazada: 'No se anuló',
  'sigue-activa': 'Sin respuesta: seguía activa',
  desconocida: 'Sin respuesta',
};
const deOperacion = ({ datos }: { datos: Solicitud }) => ({
  sobre: `${TIPOS_OPERACION[datos.tipo_operacion].nombre} · ${datos.banco}`,
  monto: datos.monto,
  referencia: datos.nro_referencia,
});

/** Where the cashier has charged another fee than the tariff said. */
const otraComision = ({ sugerida, datos }: EventoRegistro): string =>
  sugerida === undefined
    ? ''
    : `. Comisión ${formatCifra(datos.comision_cliente)}, la tarifa sugería ${formatCifra(sugerida)}`;

/** Closed by a person: how, why, and who when it was not whose it is. */
function comoTermino(evento: EventoRegistro) {
  const { resultado, resuelto, uid, por } = evento;
  const quien = por ? ` por ${por.usuario}` : '';
  if (!resuelto) return { resultado: `${REGISTRO[resultado]}${quien}${otraComision(evento)}`, motivo: '' };
  const deQuien = resuelto.uid === uid ? '' : ` por ${resuelto.usuario}`;
  return {
    resultado: `${REGISTRO[resultado]}${deQuien}: ${RESUELTO[resuelto.resultado]}`,
    motivo: resuelto.motivo,
  };
}

function detalleDe(
  evento: Evento,
): Pick<FilaBitacora, 'acto' | 'sobre' | 'monto' | 'referencia' | 'resultado' | 'motivo'> {
  switch (evento.tipo) {
    case 'registro':
      return { acto: 'Registro', ...deOperacion(evento), ...comoTermino(evento) };
    case 'anulacion':
      return {
        acto: 'Anulación',
        ...deOperacion(evento),
        resultado: ANULACION[evento.resultado],
        motivo: evento.motivo,
      };
    case 'cierre':
    case 'corte':
    case 'apertura':
    case 'ajuste':
      return detalleDeCaja(evento);
    case 'parecida':
      return {
        acto: 'Referencia parecida',
        ...deOperacion(evento),
        resultado: `Es otra operación que la ref. ${evento.otra.nro_referencia}`,
        motivo: '',
      };
    case 'revision':
      return {
        acto: 'Revisión',
        ...deOperacion(evento),
        resultado:
          evento.acto === 'revisada'
            ? `Revisada: no es la ref. ${evento.otra.nro_referencia}`
            : 'Se deshizo la revisión',
        motivo: '',
      };
    case 'correccion':
      return {
        acto: 'Corrección',
        ...deOperacion(evento),
        resultado: `Se anula la N.º ${evento.datos.id} al registrarse otra en su lugar`,
        motivo: evento.motivo,
      };
    case 'autorizacion':
      return {
        acto: 'Autorización',
        sobre: 'Seguir registrando 30 minutos',
        monto: evento.datos.total,
        referencia: '',
        resultado: `Con ${evento.datos.cuantas} sin enviar`,
        motivo: '',
      };
    case 'conciliacion':
      return detalleDeConciliacion(evento);
    case 'reglas':
      return detalleDeReglas(evento);
  }
}

const CLASE: Readonly<Record<string, string>> = {
  registrada: 'Registrada',
  distinta: 'Registrada con otros datos',
  tomada: 'La referencia ya existe',
  'no-escrita': 'No fue procesado',
  invalida: 'No se aceptaron los datos',
  regla: 'La caja no lo permite',
  espera: 'Había que esperar',
  desconocida: 'Sin respuesta',
};

const filaDeIntento = (intento: IntentoAnotado): FilaBitacora => {
  const { opId, n, startedAt, clase, codigo, usuario, datos } = intento;
  const resultado = clase === null ? 'Sin terminar' : (CLASE[clase] ?? clase);
  return {
    id: `${opId}-${n}`,
    cuando: startedAt,
    usuario,
    acto: `Envío ${n}`,
    ...deOperacion({ datos }),
    sesion: datos.id_sesion_caja,
    serverId: null,
    resultado: codigo ? `${resultado} (código ${codigo})` : resultado,
    motivo: '',
  };
};

const filaDeEvento = (evento: Evento): FilaBitacora => ({
  id: evento.eventoId,
  cuando: evento.cuando,
  usuario: evento.usuario,
  sesion: evento.sesion === 0 ? null : evento.sesion,
  serverId: evento.tipo === 'registro' || evento.tipo === 'anulacion' ? evento.serverId : null,
  ...detalleDe(evento),
});

/** The newest first. */
export const filasDe = ({ eventos, intentos }: Bitacora): FilaBitacora[] =>
  [...eventos.map(filaDeEvento), ...intentos.map(filaDeIntento)].toSorted(
    (a, b) => b.cuando - a.cuando || (a.id < b.id ? 1 : -1),
  );

/** Every word of the row, and its reference whatever dots and dashes were typed. Nothing typed finds all. */
export function buscarEnBitacora(filas: readonly FilaBitacora[], texto: string): readonly FilaBitacora[] {
  const buscado = normalizarBusqueda(texto);
  if (buscado === '') return filas;
  const referencia = refFiltro(texto);
  return filas.filter(
    (fila) =>
      (referencia !== '' && refFiltro(fila.referencia).includes(referencia)) ||
      normalizarBusqueda(
        [
          fila.acto,
          fila.sobre,
          fila.usuario,
          fila.resultado,
          fila.motivo,
          `sesion ${fila.sesion ?? ''}`,
        ].join(' '),
      ).includes(buscado),
  );
}
