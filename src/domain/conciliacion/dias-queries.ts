/** Query options over the bank-days of this device: the only place their keys are spelled. */
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Dia } from '@/lib/fecha';
import { claveDeEntidad } from './conciliacion-db';
import type { DiaBancario } from './dia-bancario';
import { leerDecisiones } from './decisiones-db';
import { leerActa, leerDia, leerDias } from './dias-db';

const CONCILIACION_KEY = ['conciliacion'] as const;

/** Another window may have closed it: asked again whenever the page is looked at. */
const DEL_DISCO = { retry: 0, staleTime: 0, refetchOnWindowFocus: 'always' } as const;

const DIAS_KEY = [...CONCILIACION_KEY, 'dias'] as const;

export const diasQuery = (desde: Dia) =>
  queryOptions({
    queryKey: [...DIAS_KEY, desde],
    queryFn: async () => leerDias(desde),
    ...DEL_DISCO,
  });

export const diaQuery = (entidad: string, dia: Dia) =>
  queryOptions({
    queryKey: [...CONCILIACION_KEY, 'dia', claveDeEntidad(entidad), dia],
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

/** What was just kept of a day is what every page shows. */
export async function tomarDia(client: QueryClient, dia: DiaBancario): Promise<void> {
  client.setQueryData(diaQuery(dia.entidad, dia.dia).queryKey, dia);
  await client.invalidateQueries({ queryKey: DIAS_KEY });
}

/** Another window, or a file, has changed what this device knows. */
export const releerConciliacion = async (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: CONCILIACION_KEY });
