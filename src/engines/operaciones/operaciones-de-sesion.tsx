import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OperacionesProps } from './operaciones-sesion';
import { transaccionesQuery, useTransaccionesDeSesion } from '@/engines/listado/listado';
import { usePendientesDeSesion } from './use-pendientes';

export function OperacionesDeSesion({ idSesion, alDia = false, children }: OperacionesProps) {
  const { transacciones, cargada } = useTransaccionesDeSesion(idSesion);
  const pendientes = usePendientesDeSesion(idSesion);
  const { error, refetch, isFetching, isFetchedAfterMount } = useQuery({
    ...transaccionesQuery(),
    refetchOnMount: alDia ? 'always' : true,
  });
  // A row registered here makes the query fetched, too: fresh is only what a finished download brought.
  const [releyendo, setReleyendo] = useState(alDia);
  if (releyendo && isFetchedAfterMount && !isFetching) setReleyendo(false);
  return children({
    operaciones: transacciones,
    pendientes,
    cargada,
    error: cargada ? null : error,
    vieja: cargada ? error : null,
    alDia,
    releyendo,
    releer: async () => (await refetch()).isSuccess,
  });
}
