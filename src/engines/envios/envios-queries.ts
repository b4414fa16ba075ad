/** Query options over the device's own database: the only place their keys are spelled. */
import { queryOptions } from '@tanstack/react-query';
import { CAJAS_KEY } from '@/domain/caja/caja-queries';
import { conPlazo } from '@/lib/time/con-plazo';
import { ESPERAS } from '@/lib/time/esperas';

// Whoever shows the list asks for annulments; the database's code comes when it is asked.
const journal = () => import('@/engines/envios/journal/journal');

/** A database that does not answer is told like one that refuses. */
const delDisco = async <T>(lectura: Promise<T>): Promise<T> => conPlazo(lectura, ESPERAS.disco);

/** Annulments of this device. Works offline; invalidate it after writing one. */
export const anulacionesQuery = () =>
  queryOptions({
    queryKey: ['bandeja', 'anulaciones'],
    queryFn: async () => delDisco((await journal()).leerAnulaciones()),
    retry: 0,
    staleTime: Infinity,
  });

/** What this device did in one session, in the order of writing. */
export const bitacoraDeSesionQuery = (sesion: number) =>
  queryOptions({
    queryKey: ['bandeja', 'sesion', sesion],
    queryFn: async () => (await delDisco((await journal()).leerBitacora({ sesion }))).eventos,
    retry: 0,
    staleTime: 0,
  });

/** The closings that this device remembers. Under the key of the cajas: read again after every act on one. */
export const cierresAnotadosQuery = () =>
  queryOptions({
    queryKey: [...CAJAS_KEY, 'cierres-anotados'],
    queryFn: async () => (await (await journal()).leerBitacora({ tipo: 'cierre' })).eventos,
    retry: 0,
    staleTime: 0,
  });

/** All that this device remembers. */
export const bitacoraQuery = () =>
  queryOptions({
    queryKey: ['bandeja', 'bitacora'],
    queryFn: async () => delDisco((await import('@/engines/envios/journal/bitacora-lectura')).leerTodo()),
    retry: 0,
    staleTime: 0,
    gcTime: 0,
  });
