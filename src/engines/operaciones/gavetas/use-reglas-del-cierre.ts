import { useQuery } from '@tanstack/react-query';
import type { SesionCaja } from '@/domain/caja/caja';
import { cierresAnotadosQuery } from '@/engines/envios/envios';
import { cierreDeSesion } from './cierre-anotado';
import { reglasDelCierre, type ReglasDeCierre } from './reglas-del-cierre';

interface Lectura {
  /** null: not known to this device */
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

/** null: there is nothing to say */
export const fraseDeReglas = (reglas: ReglasDeCierre | null): string | null =>
  reglas && reglas.antes !== null && reglas.antes !== reglas.codigo
    ? `Las reglas cambiaron desde el último cierre: ${reglas.antes} → ${reglas.codigo}.`
    : null;
