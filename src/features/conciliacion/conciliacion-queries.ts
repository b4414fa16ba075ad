/** Query options over the decisions kept on this device: the only place their keys are spelled. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Dia } from '@/lib/fecha';
import { SIN_DECISION, type Decision } from './decision';
import type { Decisiones } from './decisiones-db';

const db = () => import('./decisiones-db');

const decisionesQuery = (entidad: string, dia: Dia) =>
  queryOptions({
    queryKey: ['conciliacion', 'decisiones', entidad, dia],
    queryFn: async () => (await db()).leerDecisiones(entidad, dia),
    retry: 0,
    staleTime: Infinity,
    structuralSharing: false,
  });

const NINGUNA: Decisiones = new Map();

/** What was said about the rows of this day, and how to say more. It shows at once and is kept right after. */
export function useDecisiones(entidad: string, dia: Dia) {
  const client = useQueryClient();
  const { queryKey } = useMemo(() => decisionesQuery(entidad, dia), [entidad, dia]);
  const { data, error } = useQuery({ ...decisionesQuery(entidad, dia), enabled: entidad !== '' });
  const { mutate, error: noGuardada } = useMutation({
    mutationFn: async ({ clave, decision }: { clave: string; decision: Decision }) =>
      (await db()).guardarDecision({ entidad, dia, clave }, decision),
    // In the order of typing: the last letter of a note is the one that stays.
    scope: { id: `conciliacion ${entidad} ${dia}` },
  });
  const decidir = useCallback(
    (clave: string, cambios: Partial<Decision>) => {
      const antes = client.getQueryData(queryKey) ?? NINGUNA;
      const decision = { ...(antes.get(clave) ?? SIN_DECISION), ...cambios };
      client.setQueryData(queryKey, new Map(antes).set(clave, decision));
      mutate({ clave, decision });
    },
    [client, queryKey, mutate],
  );
  return {
    decisiones: data ?? NINGUNA,
    decidir,
    /** Nothing may be said before what was said is known. */
    cargadas: data !== undefined || error !== null,
    sinGuardar: error !== null || noGuardada !== null,
  };
}
