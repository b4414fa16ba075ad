import { useSyncExternalStore } from 'react';
import { bandeja } from '@/engines/envios/bandeja';
import type { EstadoBandeja } from '@/engines/envios/operation/estado-bandeja';
import type { Operacion } from '@/engines/envios/operation/operacion';

/** @param parte takes it as it is: what it makes anew each time would render for ever */
export const useBandeja = <T>(parte: (estado: EstadoBandeja) => T): T =>
  useSyncExternalStore(bandeja.subscribe, () => parte(bandeja.getSnapshot()));

export const useOperaciones = (): readonly Operacion[] => useBandeja(({ operaciones }) => operaciones);

export function useOperacionesAbiertas(idSesion: number | null): readonly Operacion[] {
  return useOperaciones().filter(({ sesion }) => sesion === idSesion);
}

export function useOperacion(opId: string | null): Operacion | null {
  return useBandeja(({ operaciones, recientes }) => {
    const es = (op: Operacion): boolean => op.opId === opId;
    return operaciones.find(es) ?? recientes.findLast(es) ?? null;
  });
}
