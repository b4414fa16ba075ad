import { useLevante } from '@/engines/envios/operation/levante';
import { levantadoHasta, topeAlcanzado, type Tope } from '@/engines/envios/operation/topes';
import { useAhora } from './use-now';
import { useOperaciones } from './use-envios';

export interface EstadoTope {
  tope: Tope | null;
  /** Until when an Administrador has lifted it, ms. */
  levantadoHasta: number | null;
}

/** The cap that stands in the way of the next confirmation, live. */
export function useTope(): EstadoTope {
  const operaciones = useOperaciones();
  const ahora = useAhora();
  return {
    tope: topeAlcanzado(operaciones, ahora),
    levantadoHasta: levantadoHasta(useLevante(), ahora),
  };
}
