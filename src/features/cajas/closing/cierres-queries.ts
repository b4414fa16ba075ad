/** The closings that this device remembers. Under the key of the cajas: read again after every act on one. */
import { queryOptions } from '@tanstack/react-query';
import { CAJAS_KEY } from '@/domain/caja/caja-queries';

const journal = () => import('@/engines/envios/journal/journal');

export const cierresAnotadosQuery = () =>
  queryOptions({
    queryKey: [...CAJAS_KEY, 'cierres-anotados'],
    queryFn: async () => (await (await journal()).leerBitacora({ tipo: 'cierre' })).eventos,
    retry: 0,
    staleTime: 0,
  });
