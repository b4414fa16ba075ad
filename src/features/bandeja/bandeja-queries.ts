/** Query options over the device's own database: the only place their keys are spelled. */
import { queryOptions } from '@tanstack/react-query';
import { leerAnulaciones } from './journal';

/** Annulments of this device. Works offline; invalidate it after writing one. */
export const anulacionesQuery = () =>
  queryOptions({
    queryKey: ['bandeja', 'anulaciones'],
    queryFn: leerAnulaciones,
    retry: 0,
    staleTime: Infinity,
  });
