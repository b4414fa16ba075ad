import { queryOptions } from '@tanstack/react-query';
import { CAJAS_KEY } from '@/domain/caja/caja-queries';
import { mismas } from '@/lib/query/pregunta';
import { getBalance, getMovimientos } from './movimientos-api';

export const movimientosQuery = mismas((idSesion) =>
  queryOptions({
    queryKey: [...CAJAS_KEY, 'movimientos', idSesion],
    queryFn: ({ signal }) => getMovimientos(idSesion, signal),
  }),
);

export const balanceQuery = (idSesion: number) =>
  queryOptions({
    queryKey: [...CAJAS_KEY, 'balance', idSesion],
    queryFn: ({ signal }) => getBalance(idSesion, signal),
  });
