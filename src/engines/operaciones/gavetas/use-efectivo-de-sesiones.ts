import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { efectosEnGaveta, useAjustes } from '@/domain/ajustes/ajustes';
import type { SesionCaja } from '@/domain/caja/caja';
import type { MovimientoCaja } from '@/domain/caja/movimiento/movimiento-caja';
import { movimientosQuery } from '@/domain/caja/movimiento/movimientos-queries';
import { efectivoEsperado } from '@/domain/transaccion/efectivo/efectivo-esperado';
import { transaccionesDeSesion, transaccionesQuery } from '@/engines/listado/listado';
import { comoFilas, useSinFila } from '@/engines/operaciones/use-pendientes';
import type { Centavos } from '@/lib/monto';

/** What a drawer should hold, in centavos; undefined while it is asked, null when it can't be had. */
export type Esperado = Centavos | null | undefined;

/** Of every caja, by session id, for a page that shows them all; the till's own is `useEfectivoDeGaveta`, whose code comes late. */
export function useEfectivoDeSesiones(sesiones: readonly SesionCaja[]): ReadonlyMap<number, Esperado> {
  const ajustes = useAjustes();
  const pendientes = useSinFila();
  const { data: listado, isError } = useQuery(transaccionesQuery());
  const movimientos = useQueries({
    queries: sesiones.map(({ id }) => movimientosQuery(id)),
    combine: (leidos) => leidos.map(({ data, isError: falla }) => data ?? (falla ? null : undefined)),
  });
  return useMemo(() => {
    const completo = listado && !listado.parcial ? listado : null;
    const de = (sesion: SesionCaja, suyos: readonly MovimientoCaja[] | null | undefined): Esperado => {
      if (suyos === null || (!completo && isError)) return null;
      if (!suyos || !completo) return undefined;
      const operaciones = [
        ...transaccionesDeSesion(completo, sesion.id),
        ...comoFilas(pendientes, sesion.id),
      ];
      return efectivoEsperado(sesion, suyos, operaciones, efectosEnGaveta(ajustes, sesion.id_caja)).esperado;
    };
    return new Map(sesiones.map((sesion, k) => [sesion.id, de(sesion, movimientos[k])]));
  }, [sesiones, listado, isError, movimientos, pendientes, ajustes]);
}
