import { useEffect, useState } from 'react';
import type { ListadoOperaciones } from '@/engines/operaciones/listado-operaciones';
import type { Periodo, ResumenPeriodo } from '@/engines/listado/sums/period';
import type { PeriodoConNombre } from '@/features/resumen/period/periodo';

export interface Consulta {
  actual: PeriodoConNombre;
  anterior: PeriodoConNombre | null;
  /** From the day of the typed balances to the end of the period. */
  flotante: Periodo | null;
}

/** What was asked, and its sums: they belong together. */
export interface Respuesta {
  consulta: Consulta;
  actual: ResumenPeriodo;
  anterior: ResumenPeriodo | null;
  flotante: ResumenPeriodo | null;
}

async function preguntar(listado: ListadoOperaciones, consulta: Consulta): Promise<Respuesta | null> {
  const { actual, anterior, flotante } = consulta;
  const pedidos = [actual, anterior, flotante].filter((periodo) => periodo !== null);
  const sumas = await listado.resumir(pedidos);
  if (!sumas) return null;
  const [suma, ...otras] = sumas;
  if (!suma) return null;
  return {
    consulta,
    actual: suma,
    anterior: anterior ? (otras.shift() ?? null) : null,
    flotante: flotante ? (otras.shift() ?? null) : null,
  };
}

/**
 * The sums of the periods, worked out in the list's worker. Until they come the last answer stays, with the question it
 * is the answer to. `consulta` must be the same object as long as it asks the same.
 */
export function useResumen(listado: ListadoOperaciones | null, consulta: Consulta | null): Respuesta | null {
  const [respuesta, setRespuesta] = useState<Respuesta | null>(null);
  useEffect(() => {
    if (!listado || !consulta) return undefined;
    let vigente = true;
    void preguntar(listado, consulta).then((nueva) => {
      if (vigente && nueva) setRespuesta(nueva);
      return undefined;
    });
    return () => {
      vigente = false;
    };
  }, [listado, consulta]);
  return consulta ? respuesta : null;
}
