/** Operations of a day that were registered although they were asked about: nearly the same as another one, and both stand. */
import { useQuery } from '@tanstack/react-query';
import {
  anulacionesQuery,
  esFinal,
  eventosDesdeQuery,
  useOperaciones,
  type Evento,
  type EventoParecida,
  type Operacion,
} from '@/engines/envios/envios';
import { filaDeId, transaccionesQuery, type Listado } from '@/engines/listado/listado';
import { diaLaPaz, inicioDelDia, sumarDias, type Dia } from '@/lib/fecha';
import { porServidor } from '@/lib/time/reloj';

interface Conocido {
  dia: Dia;
  /** the trail's, in their order, from the day before on */
  eventos: readonly Evento[];
  operaciones: readonly Operacion[];
  /** Whether the row with that id, which was there at `cuando` (ms), still counts. */
  vive: (id: number, cuando: number) => boolean;
}

const CON_FILA: ReadonlySet<string> = new Set(['registrada', 'ya-registrada', 'distinta']);

/** Pure. A line goes when one of the two is annulled or never came to be, or when somebody has looked at it. */
export function parecidasEnPie({ dia, eventos, operaciones, vive }: Conocido): EventoParecida[] {
  const abiertas = new Set(operaciones.flatMap(({ opId, estado }) => (esFinal(estado) ? [] : [opId])));
  const filas = new Map<string, { id: number; cuando: number }>();
  const revisadas = new Map<string, boolean>();
  const ultimas = new Map<string, EventoParecida>();
  for (const evento of eventos) {
    const { opId, serverId, cuando } = evento;
    if (evento.tipo === 'revision') revisadas.set(opId, evento.acto === 'revisada');
    if (evento.tipo === 'parecida' && diaLaPaz(cuando) === dia) ultimas.set(opId, evento);
    if (evento.tipo === 'registro' && serverId !== null && CON_FILA.has(evento.resultado))
      filas.set(opId, { id: serverId, cuando });
  }
  const sigue = (opId: string): boolean => {
    const fila = filas.get(opId);
    return fila ? vive(fila.id, fila.cuando) : abiertas.has(opId);
  };
  const sigueLaOtra = ({ serverId, opId, cuando }: EventoParecida['otra']): boolean =>
    serverId !== null ? vive(serverId, cuando) : opId !== null && sigue(opId);
  return [...ultimas.values()].filter(
    ({ opId, otra }) => !revisadas.get(opId) && sigue(opId) && sigueLaOtra(otra),
  );
}

function viveEn(listado: Listado | undefined, anuladas: ReadonlySet<number>): Conocido['vive'] {
  return (id, cuando) => {
    if (anuladas.has(id)) return false;
    const fila = listado && filaDeId(listado, id);
    if (fila) return fila.estado;
    // What the whole list no longer shows was annulled elsewhere; what is younger than the list is not in it yet.
    return !listado || listado.parcial !== false || cuando >= porServidor(listado.descargado);
  };
}

/** Those of `dia`, as far as this device knows, the oldest first. */
export function useParecidasEnPie(dia: Dia): readonly EventoParecida[] {
  const operaciones = useOperaciones();
  const firma = operaciones.map(({ opId, estado }) => `${opId} ${estado}`).join();
  const { data: eventos = [] } = useQuery(eventosDesdeQuery(inicioDelDia(sumarDias(dia, -1)), firma));
  const { data: listado } = useQuery(transaccionesQuery());
  const { data: anulaciones = [] } = useQuery(anulacionesQuery());
  const anuladas = new Set(
    anulaciones.flatMap(({ resultado, transaccion: { id } }) => (resultado === 'sin-confirmar' ? [] : [id])),
  );
  return parecidasEnPie({ dia, eventos, operaciones, vive: viveEn(listado, anuladas) });
}
