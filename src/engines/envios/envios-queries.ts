/** Query options over the device's own database: the only place their keys are spelled. */
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { CAJAS_KEY } from '@/domain/caja/caja-queries';
import { conPlazo } from '@/lib/time/con-plazo';
import { ESPERAS } from '@/lib/time/esperas';
import { cargarEquipo } from './device';

const delDisco = async <T>(lectura: Promise<T>): Promise<T> => conPlazo(lectura, ESPERAS.disco);

const CORRECCIONES_KEY = ['bandeja', 'correcciones'] as const;

export async function releerAnulaciones(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries(anulacionesQuery()),
    client.invalidateQueries({ queryKey: CORRECCIONES_KEY }),
  ]);
}

export const anulacionesQuery = () =>
  queryOptions({
    queryKey: ['bandeja', 'anulaciones'],
    queryFn: async () => delDisco((await cargarEquipo()).leerAnulaciones()),
    retry: 0,
    staleTime: Infinity,
  });

/** @param ultima opId of the operation that ended last: with each there may be one more */
export const correccionesQuery = (ultima: string) =>
  queryOptions({
    queryKey: [...CORRECCIONES_KEY, ultima],
    queryFn: async () => delDisco((await cargarEquipo()).leerCorrecciones()),
    retry: 0,
    staleTime: Infinity,
  });

export const correccionesTardiasQuery = (ultima: string) =>
  queryOptions({
    queryKey: [...CORRECCIONES_KEY, 'tardias', ultima],
    queryFn: async () => delDisco((await cargarEquipo()).leerCorreccionesTardias()),
    retry: 0,
    staleTime: Infinity,
  });

export const bitacoraDeSesionQuery = (sesion: number) =>
  queryOptions({
    queryKey: ['bandeja', 'sesion', sesion],
    queryFn: async () => (await delDisco((await cargarEquipo()).leerBitacora({ sesion }))).eventos,
    retry: 0,
    staleTime: 0,
  });

export const cierresAnotadosQuery = () =>
  queryOptions({
    queryKey: [...CAJAS_KEY, 'cierres-anotados'],
    queryFn: async () => (await (await cargarEquipo()).leerBitacora({ tipo: 'cierre' })).eventos,
    retry: 0,
    staleTime: 0,
  });

export const bitacoraQuery = () =>
  queryOptions({
    queryKey: ['bandeja', 'bitacora'],
    queryFn: async () => delDisco((await cargarEquipo()).leerTodo()),
    retry: 0,
    staleTime: 0,
    gcTime: 0,
  });
