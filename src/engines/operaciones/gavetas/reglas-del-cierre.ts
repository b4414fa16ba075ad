/** By which rules of the shop a caja was closed, as this device noted it. */
import { useQuery } from '@tanstack/react-query';
import type { SesionCaja } from '@/domain/caja/caja';
import { cierresAnotadosQuery, type Evento, type EventoCierre } from '@/engines/envios/envios';
import { cierreDeSesion } from './cierre-anotado';

export interface ReglasDeCierre {
  codigo: string;
  version: number;
  /** those of the closing before it in the same caja; null: this device does not know */
  antes: string | null;
}

/** `eventos`: the closings of every session, in their order. @returns null for one that was made before rules had a code */
export function reglasDelCierre(
  eventos: readonly Evento[],
  { datos: { id_caja, reglas }, sesion, eventoId }: EventoCierre,
): ReglasDeCierre | null {
  if (!reglas) return null;
  const ultimos = new Map<string, EventoCierre>();
  for (const evento of eventos)
    if (
      evento.tipo === 'cierre' &&
      evento.datos.id_caja === id_caja &&
      evento.sesion !== sesion &&
      evento.eventoId < eventoId
    ) {
      ultimos.delete(evento.opId);
      ultimos.set(evento.opId, evento);
    }
  const anterior = [...ultimos.values()].findLast(({ resultado }) => resultado !== 'rechazada');
  return { ...reglas, antes: anterior?.datos.reglas?.codigo ?? null };
}

interface Lectura {
  reglas: ReglasDeCierre | null;
  /** What was remembered of the trail may be older than the closing. */
  leidas: boolean;
}

export function useReglasDelCierre(sesion: SesionCaja): Lectura {
  const { data: eventos = [], isFetchedAfterMount: leidas } = useQuery(cierresAnotadosQuery());
  const cierre = cierreDeSesion(
    eventos.filter((evento) => evento.sesion === sesion.id),
    sesion,
  );
  return { reglas: cierre ? reglasDelCierre(eventos, cierre) : null, leidas };
}

export const fraseDeReglas = (reglas: ReglasDeCierre | null): string | null =>
  reglas && reglas.antes !== null && reglas.antes !== reglas.codigo
    ? `Las reglas cambiaron desde el último cierre: ${reglas.antes} → ${reglas.codigo}.`
    : null;
