/** Query options over the bank-days of this device: the only place their keys are spelled. */
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { queryOptions, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Dia } from '@/lib/fecha';
import type { DiaBancario } from './dia-bancario';
import { oirConciliacion, type AvisoConciliacion } from './canal-conciliacion';
import { leerDecision, leerDecisiones } from './decisiones-db';
import { leerActa, leerDia, leerDias } from './dias-db';

const CONCILIACION_KEY = ['conciliacion'] as const;

/** Another window tells what it has kept; one that could not is asked after whenever the page is looked at. */
const DEL_DISCO = { retry: 0, staleTime: 0, refetchOnWindowFocus: 'always' } as const;

const DIAS_KEY = [...CONCILIACION_KEY, 'dias'] as const;
const DIA_KEY = [...CONCILIACION_KEY, 'dia'] as const;

export const diasQuery = (desde: Dia) =>
  queryOptions({
    queryKey: [...DIAS_KEY, desde],
    queryFn: async () => leerDias(desde),
    ...DEL_DISCO,
  });

export const diaQuery = (entidad: string, dia: Dia) =>
  queryOptions({
    queryKey: [...DIA_KEY, claveDeEntidad(entidad), dia],
    queryFn: async () => leerDia(entidad, dia),
    ...DEL_DISCO,
  });

export const actaQuery = (entidad: string, dia: Dia, n: number) =>
  queryOptions({
    queryKey: [...CONCILIACION_KEY, 'acta', claveDeEntidad(entidad), dia, n],
    queryFn: async () => leerActa(entidad, dia, n),
    retry: 0,
    staleTime: Infinity,
    structuralSharing: false,
  });

export const decisionesQuery = (entidad: string, dia: Dia) =>
  queryOptions({
    queryKey: [...CONCILIACION_KEY, 'decisiones', claveDeEntidad(entidad), dia],
    queryFn: async () => leerDecisiones(entidad, dia),
    retry: 0,
    staleTime: Infinity,
    structuralSharing: false,
  });

export const actoDeDiaKey = () => [...CONCILIACION_KEY, 'acto'] as const;

export async function tomarDia(client: QueryClient, dia: DiaBancario): Promise<void> {
  client.setQueryData(diaQuery(dia.entidad, dia.dia).queryKey, dia);
  await client.invalidateQueries({ queryKey: DIAS_KEY });
}

export const releerConciliacion = async (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: CONCILIACION_KEY });

/** Of a row only that row is read, lest a letter be lost that is typed into another one meanwhile. */
async function tomarAviso(client: QueryClient, aviso: AvisoConciliacion): Promise<void> {
  if (aviso.que === 'todo') return releerConciliacion(client);
  if (aviso.que === 'dias') {
    await Promise.all([DIA_KEY, DIAS_KEY].map((queryKey) => client.invalidateQueries({ queryKey })));
    return undefined;
  }
  const { entidad, dia, clave } = aviso;
  const { queryKey } = decisionesQuery(entidad, dia);
  // A reading under way may have begun before the row was kept: the row goes into what that one brings.
  await client
    .getQueryCache()
    .find({ queryKey })
    ?.promise?.catch(() => undefined);
  if (!client.getQueryData(queryKey)) return undefined;
  const decision = await leerDecision(entidad, dia, clave);
  if (decision) client.setQueryData(queryKey, (antes) => antes && new Map(antes).set(clave, decision));
  return undefined;
}

export function useOtrasVentanas(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      oirConciliacion((aviso) => {
        // What can't be read now is read when the page is looked at again.
        tomarAviso(client, aviso).catch(() => undefined);
      }),
    [client],
  );
}
