import { useEffect, useSyncExternalStore } from 'react';
import { lecturaDeExtracto, type Extracto } from '@/engines/extracto/extracto';
import type { Dia } from '@/lib/fecha';

interface Opciones {
  entidad: string;
  fecha: Dia;
  onExtracto: (extracto: Extracto) => void;
}

export function useLectura({ entidad, fecha, onExtracto }: Opciones) {
  useEffect(() => lecturaDeExtracto.alLeer(onExtracto), [onExtracto]);
  useEffect(() => lecturaDeExtracto.deDia(fecha), [fecha]);
  useEffect(() => lecturaDeExtracto.deEntidad(entidad), [entidad]);
  return useSyncExternalStore(lecturaDeExtracto.subscribe, lecturaDeExtracto.get);
}
