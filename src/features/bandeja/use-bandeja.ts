/** The outbox for the screen. */
import { useSyncExternalStore } from 'react';
import { bandeja } from './bandeja';
import type { EstadoBandeja } from './estado-bandeja';
import type { Operacion } from './operacion';

export const useBandeja = (): EstadoBandeja => useSyncExternalStore(bandeja.subscribe, bandeja.getSnapshot);

/** The open operations of one session, whoever confirmed them on this device. */
export function useOperacionesAbiertas(idSesion: number | null): readonly Operacion[] {
  const { operaciones } = useBandeja();
  return operaciones.filter(({ sesion }) => sesion === idSesion);
}

/** One operation, open or closed while this page is open; null when this page does not know it. */
export function useOperacion(opId: string | null): Operacion | null {
  const { operaciones, recientes } = useBandeja();
  const es = (op: Operacion): boolean => op.opId === opId;
  return operaciones.find(es) ?? recientes.findLast(es) ?? null;
}
