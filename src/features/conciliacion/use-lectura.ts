import { useEffect, useSyncExternalStore } from 'react';
import { lecturaDeExtracto } from '@/features/conciliacion/lectura/lectura-store';
import type { Extracto } from './extracto';

interface Opciones {
  entidad: string;
  onExtracto: (extracto: Extracto) => void;
}

/** The reading, with the institution whose statement it is. */
export function useLectura({ entidad, onExtracto }: Opciones) {
  useEffect(() => lecturaDeExtracto.alLeer(onExtracto), [onExtracto]);
  useEffect(() => lecturaDeExtracto.deEntidad(entidad), [entidad]);
  return useSyncExternalStore(lecturaDeExtracto.subscribe, lecturaDeExtracto.get);
}
