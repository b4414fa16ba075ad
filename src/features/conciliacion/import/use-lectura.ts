import { useEffect, useSyncExternalStore } from 'react';
import { lecturaDeExtracto, type Extracto } from '@/engines/extracto/extracto';
import type { Dia } from '@/lib/fecha';

interface Opciones {
  entidad: string;
  /** The day that is settled. */
  fecha: Dia;
  onExtracto: (extracto: Extracto) => void;
}

/** The reading, with the institution whose statement it is. */
export function useLectura({ entidad, fecha, onExtracto }: Opciones) {
  useEffect(() => lecturaDeExtracto.alLeer(onExtracto), [onExtracto]);
  useEffect(() => lecturaDeExtracto.deDia(fecha), [fecha]);
  useEffect(() => lecturaDeExtracto.deEntidad(entidad), [entidad]);
  return useSyncExternalStore(lecturaDeExtracto.subscribe, lecturaDeExtracto.get);
}
