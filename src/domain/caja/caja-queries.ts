/** Query options of cajas and sessions: the only place their keys are spelled. */
import { queryOptions } from '@tanstack/react-query';
import { getCaja, getCajas, getSesionActiva } from './caja-api';

/** Prefix of everything about cajas, for invalidation after open, close, edit. */
export const CAJAS_KEY = ['cajas'] as const;

export const sesionActivaQuery = (idUsuario: number) =>
  queryOptions({
    queryKey: [...CAJAS_KEY, 'sesion-activa', idUsuario],
    queryFn: ({ signal }) => getSesionActiva(idUsuario, signal),
  });

export const cajasQuery = () =>
  queryOptions({ queryKey: [...CAJAS_KEY, 'lista'], queryFn: ({ signal }) => getCajas(signal) });

export const cajaQuery = (id: number) =>
  queryOptions({ queryKey: [...CAJAS_KEY, 'caja', id], queryFn: ({ signal }) => getCaja(id, signal) });
