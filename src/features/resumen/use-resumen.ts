import { skipToken, useQuery } from '@tanstack/react-query';
import { sumasKey } from '@/domain/transaccion/transaccion-queries';
import type { ListadoOperaciones } from '@/engines/operaciones/operaciones';
import type { Periodo, ResumenPeriodo, TarifaPeriodo } from '@/engines/listado/listado';
import type { Mes } from '@/features/resumen/estimate/meses';
import type { Cubos } from '@/features/resumen/period/cubos';
import type { Comparacion } from '@/features/resumen/period/periodo';
import { AL_WORKER, hastaOtraPregunta, revisionDe } from '@/lib/query/pregunta';

export interface Consulta extends Comparacion {
  cubos: Cubos | null;
  /** from the day of the typed balances to the end of the period */
  flotante: Periodo | null;
  /** what the bank's fee is estimated by; empty: nobody wrote any */
  tarifas: readonly TarifaPeriodo[];
  meses: readonly Mes[];
}

/** What was asked, and its sums: they belong together. */
export interface Respuesta {
  consulta: Consulta;
  actual: ResumenPeriodo;
  anterior: ResumenPeriodo | null;
  cubos: readonly ResumenPeriodo[];
  flotante: ResumenPeriodo | null;
  meses: readonly ResumenPeriodo[];
}

async function preguntar(listado: ListadoOperaciones, consulta: Consulta): Promise<Respuesta | null> {
  const { actual, anterior, cubos, flotante, tarifas, meses } = consulta;
  const conTarifas = tarifas.length > 0 ? { tarifas } : {};
  const sumas = await listado.resumir([
    { ...actual, por_persona: true, ...conTarifas },
    ...(anterior ? [{ ...anterior, por_persona: true }] : []),
    ...(flotante ? [flotante] : []),
    ...meses.map((mes) => ({ ...mes, ...conTarifas })),
    ...(cubos?.cubos ?? []),
  ]);
  if (!sumas) return null;
  const [suma, ...otras] = sumas;
  if (!suma) return null;
  return {
    consulta,
    actual: suma,
    anterior: anterior ? (otras.shift() ?? null) : null,
    flotante: flotante ? (otras.shift() ?? null) : null,
    meses: otras.splice(0, meses.length),
    cubos: otras,
  };
}

/** The periods summed in the list's worker; until then the last answer stays, with the question it belongs to. */
export function useResumen(listado: ListadoOperaciones | null, consulta: Consulta | null): Respuesta | null {
  const { data } = useQuery({
    ...AL_WORKER,
    queryKey: sumasKey(listado ? revisionDe(listado) : 0, consulta ?? {}),
    queryFn:
      listado && consulta
        ? async ({ signal }) => (await preguntar(listado, consulta)) ?? hastaOtraPregunta(signal)
        : skipToken,
    placeholderData: (previa) => previa,
  });
  return (consulta && data) ?? null;
}
