import { useQuery } from '@tanstack/react-query';
import { useAjustes } from '@/domain/ajustes/ajustes';
import type { SesionCaja } from '@/domain/caja/caja';
import { balanceQuery, movimientosQuery } from '@/domain/caja/movimiento/movimientos-queries';
import type { LecturaOperaciones, OperacionDeSesion } from '@/engines/operaciones/operaciones';
import type { MovimientoCaja } from '@/domain/caja/movimiento/movimiento-caja';
import { centavos } from '@/lib/monto';
import { calcularArqueo, type Arqueo } from './arqueo';

/** `arqueo` null until all is read; `vieja`: why it may be old; `releer` resolves to whether all was read. */
export interface LecturaArqueo {
  arqueo: Arqueo | null;
  movimientos: readonly MovimientoCaja[];
  operaciones: readonly OperacionDeSesion[];
  error: Error | null;
  vieja: Error | null;
  releer: () => Promise<boolean>;
}

const NINGUNO: readonly MovimientoCaja[] = [];

export function useArqueo(sesion: SesionCaja, lectura: LecturaOperaciones): LecturaArqueo {
  const { alDia } = lectura;
  const ajustes = useAjustes();
  const refetchOnMount = alDia ? 'always' : true;
  const movimientos = useQuery({ ...movimientosQuery(sesion.id), refetchOnMount });
  const cerrada = sesion.estado_sesion === 'CERRADA';
  // The balance is the caja's saldo of now; of a closed session the server has kept what it expected then.
  const balance = useQuery({ ...balanceQuery(sesion.id), enabled: !cerrada, refetchOnMount });
  const servidor = cerrada ? (sesion.monto_final_teorico ?? centavos(0)) : balance.data;
  const releyendo =
    alDia &&
    (lectura.releyendo || !movimientos.isFetchedAfterMount || !(cerrada || balance.isFetchedAfterMount));
  const completo = !releyendo && lectura.cargada && movimientos.data && servidor !== undefined;
  return {
    arqueo: completo
      ? calcularArqueo({
          sesion,
          movimientos: movimientos.data,
          operaciones: [...lectura.operaciones, ...lectura.pendientes],
          servidor,
          ajustes,
        })
      : null,
    movimientos: movimientos.data ?? NINGUNO,
    operaciones: lectura.operaciones,
    error:
      lectura.error ??
      (movimientos.data ? null : movimientos.error) ??
      (servidor === undefined ? balance.error : null),
    vieja: lectura.vieja ?? movimientos.error ?? balance.error,
    releer: async () => {
      const [operaciones, ...otras] = await Promise.all([
        lectura.releer(),
        movimientos.refetch(),
        balance.refetch(),
      ]);
      return operaciones && otras.every(({ isSuccess }) => isSuccess);
    },
  };
}
