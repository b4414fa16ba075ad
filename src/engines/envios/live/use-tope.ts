import { useLevante } from '@/engines/envios/operation/levante';
import { levantadoHasta, topeAlcanzado, type Tope } from '@/engines/envios/operation/topes';
import { useAhora } from './use-now';
import { useOperaciones } from './use-envios';

export interface EstadoTope {
  tope: Tope | null;
  levantadoHasta: number | null;
}

export function useTope(): EstadoTope {
  const operaciones = useOperaciones();
  const ahora = useAhora();
  return {
    tope: topeAlcanzado(operaciones, ahora),
    levantadoHasta: levantadoHasta(useLevante(), ahora),
  };
}
