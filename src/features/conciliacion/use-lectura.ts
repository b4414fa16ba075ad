import { useEffect, useState, useSyncExternalStore } from 'react';
import { crearLectura } from '@/features/conciliacion/lectura/lectura-store';
import type { Extracto } from './extracto';

interface Opciones {
  entidad: string;
  onExtracto: (extracto: Extracto) => void;
}

/** The reading of this page, ended with it. */
export function useLectura({ entidad, onExtracto }: Opciones) {
  const [lectura] = useState(crearLectura);
  useEffect(() => lectura.alLeer(onExtracto), [lectura, onExtracto]);
  useEffect(() => lectura.deEntidad(entidad), [lectura, entidad]);
  useEffect(() => () => lectura.cerrar(), [lectura]);
  const estado = useSyncExternalStore(lectura.subscribe, lectura.get);
  return { ...estado, leer: lectura.leer, cancelar: lectura.cancelar, fijar: lectura.fijar };
}
