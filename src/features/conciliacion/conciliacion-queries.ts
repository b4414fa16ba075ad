import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Dia } from '@/lib/fecha';
import { SIN_DECISION, type Decision } from '@/features/conciliacion/result/decision';
import {
  guardarDecision,
  leerDecisiones,
  type Decisiones,
} from '@/features/conciliacion/result/decisiones-db';

/** `listado` and `extracto` by their revision */
export const cotejoKey = (pregunta: {
  entidad: string;
  dia: Dia;
  desfase: number;
  listado: number;
  extracto: number;
}) => ['conciliacion', 'cotejo', pregunta] as const;

const decisionesQuery = (entidad: string, dia: Dia) =>
  queryOptions({
    queryKey: ['conciliacion', 'decisiones', entidad, dia],
    queryFn: async () => leerDecisiones(entidad, dia),
    retry: 0,
    staleTime: Infinity,
    structuralSharing: false,
  });

const NINGUNA: Decisiones = new Map();

/** What was said about the rows of this day, and how to say more: it shows at once and is kept right after. */
export function useDecisiones(entidad: string, dia: Dia) {
  const client = useQueryClient();
  const { queryKey } = useMemo(() => decisionesQuery(entidad, dia), [entidad, dia]);
  const { data, error } = useQuery({ ...decisionesQuery(entidad, dia), enabled: entidad !== '' });
  const [perdida, setPerdida] = useState(false);
  const decidir = useCallback(
    (clave: string, cambios: Partial<Decision>) => {
      const antes = client.getQueryData(queryKey) ?? NINGUNA;
      const decision = { ...(antes.get(clave) ?? SIN_DECISION), ...cambios };
      client.setQueryData(queryKey, new Map(antes).set(clave, decision));
      // Written at each letter: nothing is left to be written when the person goes, and the disk keeps the order.
      guardarDecision({ entidad, dia, clave }, decision).catch(() => setPerdida(true));
    },
    [client, queryKey, entidad, dia],
  );
  return {
    decisiones: data ?? NINGUNA,
    decidir,
    /** nothing may be said before what was said is known */
    cargadas: data !== undefined || error !== null,
    sinGuardar: error !== null || perdida,
  };
}
