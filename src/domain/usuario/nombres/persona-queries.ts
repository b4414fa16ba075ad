/** Names of people, each asked for once and kept for the session. */
import { queryOptions, useQueries, useQuery, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import type { Persona } from './persona';
import { pedirPersona } from './persona-channel';

/** After this, ms, somebody whose name could not be had is asked for again by who comes to show it. */
const OTRA_VEZ_MS = 5 * 60_000;

const PERSONAS_KEY = ['personas'] as const;

const personaQuery = (id: number) =>
  queryOptions({
    queryKey: [...PERSONAS_KEY, id],
    queryFn: () => pedirPersona(id),
    staleTime: ({ state }) => (state.data ? Infinity : OTRA_VEZ_MS),
    gcTime: Infinity,
  });

/** For who has no name here: refused, down, or on its way. */
export const sinNombre = (id: number): string => `Cajero n.º ${id}`;

/** Everybody whose name has been had in this session; nobody is asked for. */
export const personasConocidas = (client: QueryClient): Persona[] =>
  client.getQueriesData<Persona | null>({ queryKey: PERSONAS_KEY }).flatMap(([, persona]) => persona ?? []);

/** The name of a row's person among those that are known; '' where the row does not say whose it is. */
export const nombreEn = (nombres: ReadonlyMap<number, string>, id: number | null | undefined): string =>
  id ? (nombres.get(id) ?? sinNombre(id)) : '';

/** The name to show for a user's id. Never an error, never empty. */
export function useNombre(id: number | null | undefined): string {
  const yo = useUsuario();
  const { data } = useQuery({ ...personaQuery(id ?? 0), enabled: typeof id === 'number' && id !== yo.id });
  if (typeof id !== 'number') return 'Sin dato';
  return id === yo.id ? yo.name : (data?.name ?? sinNombre(id));
}

/** The names of several people by id; the same map as long as none of them changes. `ids` must be the same array meanwhile. */
export function useNombres(ids: readonly number[]): ReadonlyMap<number, string> {
  const yo = useUsuario();
  // Texts in an array: React Query gives the same one back while they are equal.
  const nombres = useQueries({
    queries: ids.map((id) => ({ ...personaQuery(id), enabled: id !== yo.id })),
    combine: (leidas) =>
      ids.map((id, k) => (id === yo.id ? yo.name : (leidas[k]?.data?.name ?? sinNombre(id)))),
  });
  return useMemo(() => new Map(ids.map((id, k) => [id, nombres[k] ?? sinNombre(id)])), [ids, nombres]);
}
