/** The mistakes that are easy to make with an outbox. Each must break a promise in some history. */
import { transicion, type Evento } from '@/engines/envios/protocol/protocol';
import { esFinal, type Operacion } from '@/engines/envios/operation/operacion';
import type { Mutante } from './mundo';

const es409 = (evento: Evento): boolean =>
  evento.tipo === 'respuesta' &&
  (evento.clase.tipo === 'tomada' || (evento.clase.tipo === 'desconocida' && evento.clase.codigo === 409));

const acaba = (op: Operacion, estado: Operacion['estado']): Operacion =>
  esFinal(op.estado) ? op : { ...op, abiertos: 0, estado };

export const MUTANTES: Record<string, Mutante> = {
  'a 409 is a failure': {
    transicion: (op, evento) => (es409(evento) ? acaba(op, 'DUPLICADA_AJENA') : transicion(op, evento)),
  },
  'a 409 is a success': {
    transicion: (op, evento) => (es409(evento) ? acaba(op, 'REGISTRADA') : transicion(op, evento)),
  },
  'a 5xx is a failure': {
    transicion: (op, evento) =>
      evento.tipo === 'respuesta' && evento.clase.tipo === 'desconocida' && evento.clase.codigo >= 500
        ? transicion(op, { tipo: 'respuesta', clase: { tipo: 'invalida', campos: [], codigo: 500 } })
        : transicion(op, evento),
  },
  'absent from the list is failed': {
    transicion: (op, evento) =>
      evento.tipo === 'mirada' && evento.fresca && evento.mirada.tipo === 'nada' && op.estado === 'INCIERTA'
        ? acaba(op, 'RECHAZADA')
        : transicion(op, evento),
  },
  'a look is enough, without a 409': {
    transicion: (op, evento) =>
      evento.tipo === 'mirada' && evento.fresca && evento.mirada.tipo === 'nada' && op.estado === 'INCIERTA'
        ? { ...op, estado: 'CONFLICTO_OCULTO', noRegistrada: true }
        : transicion(op, evento),
  },
  'a first 409 is enough, without a look': {
    transicion: (op, evento) => {
      const nueva = transicion(op, evento);
      return es409(evento) && nueva.yaEstaba && nueva.intentos === 1
        ? { ...nueva, estado: 'CONFLICTO_OCULTO', noRegistrada: true }
        : nueva;
    },
  },
  'a look counts that began before the 409': { listaDeAntes: true },
  'a look that cannot see every row is as good': {
    transicion: (op, evento) =>
      evento.tipo === 'mirada' && evento.mirada.tipo === 'nada'
        ? transicion(op, { ...evento, mirada: { tipo: 'nada' } })
        : transicion(op, evento),
  },
  'an uncertain operation may be discarded': { persona: 'descarta' },
  'an uncertain operation may be edited': { persona: 'edita' },
  'the queue lives in memory': { enMemoria: true },
  'a used reference gets a suffix by itself': { sufijo: true },
};
