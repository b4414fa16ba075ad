import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Operacion } from '@/engines/envios/envios';
import {
  resumirListado,
  transaccionesQuery,
  type Listado,
  type Periodo,
  type RenglonPeriodo,
} from '@/engines/listado/listado';
import type { Uso } from '@/domain/tarifa/limites';
import { sumasKey } from '@/domain/transaccion/transaccion-queries';
import { finDelDia, inicioDelDia, inicioDeMes, type Dia } from '@/lib/fecha';
import { centavos } from '@/lib/monto';
import { AL_WORKER, hastaOtraPregunta, revisionDe } from '@/lib/query/pregunta';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { useHoy } from '@/ui/use-hoy';
import { useSinFilaEn } from '@/engines/operaciones/use-pendientes';

type Suma = Pick<RenglonPeriodo, 'banco' | 'monto'>;
type Pendiente = Pick<Operacion, 'confirmadaEn'> & { datos: Suma };

const periodos = (dia: Dia): { dia: Periodo; mes: Periodo } => {
  const hasta = finDelDia(dia);
  return {
    dia: { desde: inicioDelDia(dia), hasta, id_sesion_caja: null },
    mes: { desde: inicioDelDia(inicioDeMes(dia)), hasta, id_sesion_caja: null },
  };
};

const en = ({ desde, hasta }: Periodo, ms: number): boolean => ms >= (desde ?? 0) && ms < (hasta ?? Infinity);

/** By the institution's name as it is searched; none of `pendientes` is among the rows that were summed. */
export function usoDe(
  sumas: { dia: readonly Suma[]; mes: readonly Suma[] },
  pendientes: readonly Pendiente[],
  dia: Dia,
): ReadonlyMap<string, Uso> {
  const uso = new Map<string, Uso>();
  const contar = ({ banco, monto }: Suma, cuales: readonly (keyof Uso)[]): void => {
    const clave = claveDeEntidad(banco);
    const suyo = { ...(uso.get(clave) ?? { dia: centavos(0), mes: centavos(0) }) };
    for (const cual of cuales) suyo[cual] = centavos(suyo[cual] + monto);
    uso.set(clave, suyo);
  };
  for (const suma of sumas.dia) contar(suma, ['dia']);
  for (const suma of sumas.mes) contar(suma, ['mes']);
  const { dia: hoy, mes } = periodos(dia);
  for (const { datos, confirmadaEn } of pendientes)
    contar(datos, [
      ...(en(hoy, confirmadaEn) ? (['dia'] as const) : []),
      ...(en(mes, confirmadaEn) ? (['mes'] as const) : []),
    ]);
  return uso;
}

async function preguntar(listado: Listado, dia: Dia) {
  const { dia: hoy, mes } = periodos(dia);
  const [deHoy, delMes] = (await resumirListado(listado.version, [hoy, mes])) ?? [];
  // With the rows that it is the sum of: what waits on this device is joined to those, not to newer ones.
  return deHoy && delMes ? { listado, dia, sumas: { dia: deHoy.renglones, mes: delMes.renglones } } : null;
}

const NADA: Uso = { dia: centavos(0), mes: centavos(0) };

/** What is registered today and this month at an institution, what waits on this device included; null while it is not known. */
export function useUsoPorBanco(): ((banco: string) => Uso) | null {
  const dia = useHoy();
  const { data: listado } = useQuery(transaccionesQuery());
  const { data } = useQuery({
    ...AL_WORKER,
    queryKey: sumasKey(listado ? revisionDe(listado) : 0, { uso: dia }),
    queryFn:
      listado && !listado.parcial
        ? async ({ signal }) => (await preguntar(listado, dia)) ?? hastaOtraPregunta(signal)
        : skipToken,
    placeholderData: (previa) => previa,
  });
  const pendientes = useSinFilaEn(data?.listado);
  return useMemo(() => {
    if (!data) return null;
    const uso = usoDe(data.sumas, pendientes, data.dia);
    return (banco) => uso.get(claveDeEntidad(banco)) ?? NADA;
  }, [data, pendientes]);
}
