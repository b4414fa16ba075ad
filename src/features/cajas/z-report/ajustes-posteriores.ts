/** What the next session recorded of a closing's difference: from the server, so that every device tells the same. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { ajusteDe, conteoDeCierre, motivoDeAjuste, ultimaCerrada } from '@/domain/caja/apertura/apertura';
import type { SesionCaja } from '@/domain/caja/caja';
import { cajaQuery } from '@/domain/caja/caja-queries';
import type { MovimientoCaja } from '@/domain/caja/movimiento/movimiento-caja';
import { movimientosQuery } from '@/domain/caja/movimiento/movimientos-queries';
import { ApiError } from '@/lib/api-error';

export interface AjustePosterior {
  sesion: number;
  movimiento: MovimientoCaja;
}

interface Lectura {
  /** null until it is known */
  ajustes: readonly AjustePosterior[] | null;
  fallo: boolean;
}

/** The sessions opened over the count of that closing: one, but for races of the server. */
const abiertasTras = (
  { id, estado_sesion }: Pick<SesionCaja, 'id' | 'estado_sesion'>,
  sesiones: readonly SesionCaja[],
): SesionCaja[] =>
  estado_sesion === 'CERRADA' ? sesiones.filter((una) => ultimaCerrada(sesiones, una.id)?.id === id) : [];

export function useAjustesPosteriores(sesion: SesionCaja): Lectura {
  const cerrada = sesion.estado_sesion === 'CERRADA';
  const caja = useQuery({ ...cajaQuery(sesion.id_caja), enabled: cerrada, refetchOnMount: 'always' });
  const siguientes = abiertasTras(sesion, caja.data?.sesiones ?? []);
  const lecturas = useQueries({
    queries: siguientes.map(({ id }) => ({ ...movimientosQuery(id), refetchOnMount: 'always' as const })),
  });
  // What is remembered may be older than the closing.
  const leido = caja.isFetchedAfterMount && lecturas.every(({ isFetchedAfterMount }) => isFetchedAfterMount);
  if (cerrada && !leido) return { ajustes: null, fallo: false };
  // No session follows in a caja that is gone.
  const eliminada = caja.error instanceof ApiError && caja.error.motivo === 'no-encontrado';
  const fallo = (caja.isError && !eliminada) || lecturas.some(({ isError }) => isError);
  const motivo = motivoDeAjuste(sesion.id, conteoDeCierre(sesion));
  const ajustes = siguientes.flatMap(({ id }, i): AjustePosterior[] => {
    const movimiento = ajusteDe(lecturas[i]?.data ?? [], motivo);
    return movimiento ? [{ sesion: id, movimiento }] : [];
  });
  return { ajustes, fallo };
}
