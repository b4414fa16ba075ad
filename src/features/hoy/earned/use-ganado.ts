import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Dia } from '@/lib/fecha';
import { ganadoDe, type Ganado, type Periodo, type ResumenPeriodo } from '@/engines/listado/listado';
import type { ListadoOperaciones } from '@/engines/operaciones/operaciones';
import { sumasKey } from '@/domain/transaccion/transaccion-queries';
import { AL_WORKER, hastaOtraPregunta, revisionDe } from '@/lib/query/pregunta';
import { useHoy, useMinuto } from '@/ui/use-hoy';
import { diasDelGrafico, hastaLaHora, mismoDiaAntes, periodoDe } from '@/features/hoy/dias';

interface Sumado {
  periodos: readonly Periodo[];
  sumas: readonly ResumenPeriodo[];
}

/** The sums of the periods. Until they come the last ones stay, with the periods they are of. */
function useSumas(listado: ListadoOperaciones | null, periodos: readonly Periodo[] | null): Sumado | null {
  const { data } = useQuery({
    ...AL_WORKER,
    queryKey: sumasKey(listado ? revisionDe(listado) : 0, periodos ?? []),
    queryFn:
      listado && periodos
        ? async ({ signal }): Promise<Sumado> => {
            const sumas = await listado.resumir(periodos);
            return sumas ? { periodos, sumas } : hastaOtraPregunta(signal);
          }
        : skipToken,
    placeholderData: (previa) => previa,
  });
  return (periodos && data) ?? null;
}

export interface GanadoDeHoy {
  dia: Dia;
  /** Of today, with each person's part. */
  hoy: ResumenPeriodo;
  /** The days of the chart, the oldest first; today is the last. */
  dias: readonly { dia: Dia; ganado: Ganado }[];
  /** The same day of the last week that had operations on it, as far as this hour; null: there is none. Undefined: asked. */
  antes: { dia: Dia; ganado: Ganado } | null | undefined;
}

/** What the list adds up to for the page; null while the first sums are on their way. */
export function useGanado(listado: ListadoOperaciones | null): GanadoDeHoy | null {
  const dia = useHoy();
  const minuto = useMinuto();
  const { dias, semanas, periodos } = useMemo(() => {
    const suyos = { dias: diasDelGrafico(dia), semanas: mismoDiaAntes(dia) };
    const deHoy = { ...periodoDe(dia), por_persona: true };
    return { ...suyos, periodos: [deHoy, ...[...suyos.dias, ...suyos.semanas].map(periodoDe)] };
  }, [dia]);
  const respuesta = useSumas(listado, periodos);
  const sumado = respuesta?.periodos === periodos ? respuesta.sumas : null;
  const ganados = sumado?.slice(1).map(({ renglones }) => ganadoDe(renglones));
  const antes = semanas.find((_, k) => (ganados?.[dias.length + k]?.cuenta ?? 0) > 0) ?? null;
  const enHora = useSumas(listado, sumado && antes ? [hastaLaHora(antes, dia, minuto)] : null)?.sumas[0];
  const [hoy] = sumado ?? [];
  if (!hoy || !ganados) return null;
  return {
    dia,
    hoy,
    dias: dias.map((cada, k) => ({ dia: cada, ganado: ganados[k] ?? ganadoDe([]) })),
    antes: antes === null ? null : enHora && { dia: antes, ganado: ganadoDe(enHora.renglones) },
  };
}
