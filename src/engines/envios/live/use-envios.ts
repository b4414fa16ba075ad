/** The outbox for the screen. */
import { useSyncExternalStore } from 'react';
import { bandeja } from '@/engines/envios/bandeja';
import type { EstadoBandeja } from '@/engines/envios/operation/estado-bandeja';
import type { Operacion } from '@/engines/envios/operation/operacion';

/**
 * One part of it: whoever reads one renders with that one only, not with every step of the outbox.
 * @param parte takes it as it is; what it makes anew each time would render for ever
 */
export const useBandeja = <T>(parte: (estado: EstadoBandeja) => T): T =>
  useSyncExternalStore(bandeja.subscribe, () => parte(bandeja.getSnapshot()));

/** Every operation of this device that is not final, whosever it is, oldest first. */
export const useOperaciones = (): readonly Operacion[] => useBandeja(({ operaciones }) => operaciones);

/** The open operations of one session, whoever confirmed them on this device. */
export function useOperacionesAbiertas(idSesion: number | null): readonly Operacion[] {
  return useOperaciones().filter(({ sesion }) => sesion === idSesion);
}

/** One operation, open or closed while this page is open; null when this page does not know it. */
export function useOperacion(opId: string | null): Operacion | null {
  return useBandeja(({ operaciones, recientes }) => {
    const es = (op: Operacion): boolean => op.opId === opId;
    return operaciones.find(es) ?? recientes.findLast(es) ?? null;
  });
}
