/** The eight mistakes that are easy to make with an outbox. Each must break a promise in some history. */
import { transicion, type Evento } from '@/features/bandeja/protocolo';
import { esFinal, type Operacion } from '@/features/bandeja/operacion';
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
  'an uncertain operation may be discarded': { persona: 'descarta' },
  'an uncertain operation may be edited': { persona: 'edita' },
  'the queue lives in memory': { enMemoria: true },
  'a used reference gets a suffix by itself': { sufijo: true },
};
