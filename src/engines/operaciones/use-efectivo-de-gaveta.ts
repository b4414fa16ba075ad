import { loadCode } from '@/ui/lazy/load-code';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { efectosEnGaveta, useAjustes } from '@/domain/ajustes/ajustes';
import { movimientosQuery } from '@/domain/caja/movimiento/movimientos-queries';
import type { PuertaLista } from '@/domain/caja/puerta-caja';
import type { Centavos } from '@/lib/monto';
import { reglaEfectivoKey } from '@/domain/transaccion/transaccion-queries';
import { useTransaccionesDeSesion } from '@/engines/listado/listado';
import { usePendientesDeSesion } from './use-pendientes';

const REGLA = queryOptions({
  queryKey: reglaEfectivoKey(),
  queryFn: async () =>
    (await loadCode(() => import('@/domain/transaccion/efectivo/efectivo-esperado'))).efectivoEsperado,
  staleTime: Infinity,
  structuralSharing: false,
});

/** Of the own drawer, for the till: its rule comes after the form has painted. Centavos; null while it is not known. */
export function useEfectivoDeGaveta(puerta: PuertaLista | null): Centavos | null {
  const ajustes = useAjustes();
  const sesion = puerta?.sesion ?? null;
  const { data: movimientos } = useQuery({ ...movimientosQuery(sesion?.id ?? 0), enabled: sesion !== null });
  const { data: efectivoEsperado } = useQuery(REGLA);
  const { transacciones, cargada } = useTransaccionesDeSesion(sesion?.id ?? null);
  const pendientes = usePendientesDeSesion(sesion?.id ?? null);
  return useMemo(() => {
    if (!sesion || !movimientos || !cargada || !efectivoEsperado) return null;
    return efectivoEsperado(
      sesion,
      movimientos,
      [...transacciones, ...pendientes],
      efectosEnGaveta(ajustes, sesion.id_caja),
    ).esperado;
  }, [sesion, movimientos, transacciones, pendientes, cargada, efectivoEsperado, ajustes]);
}
