import { useQuery } from '@tanstack/react-query';
import type { OperacionesProps } from '@/features/sesion/operaciones-de-sesion';
import { transaccionesQuery, useTransaccionesDeSesion } from './agentes-queries';
import { usePendientesDeSesion } from './use-pendientes';

/** The operations of a session for the pages that count its cash. Connected in src/app. */
export function OperacionesDeSesion({ idSesion, children }: OperacionesProps) {
  const { transacciones, cargada } = useTransaccionesDeSesion(idSesion);
  const pendientes = usePendientesDeSesion(idSesion);
  const { error, refetch } = useQuery(transaccionesQuery());
  return children({
    operaciones: transacciones,
    pendientes,
    cargada,
    error: cargada ? null : error,
    releer: async () => (await refetch()).isSuccess,
  });
}
