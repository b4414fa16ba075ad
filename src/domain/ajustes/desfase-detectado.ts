import { useSyncExternalStore } from 'react';
import { detectarDesfase, type Desfase } from '@/lib/format/desfase';
import { crearGuardado } from '@/lib/storage/local-setting';
import { leerAjustes, useAjustes } from './ajustes';

const HORA_MS = 3_600_000;
const guardado = crearGuardado('kantuta.desfase-detectado', (datos): Desfase | null =>
  datos === -4 || datos === 0 || datos === 4 ? datos : null,
);

/** `fecha` of a row just created, `reloj` the `Date` header of the same answer: both ms since epoch. */
export function anotarReloj(fecha: number, reloj: number): void {
  const detectado = detectarDesfase(fecha + leerAjustes().desfase_servidor * HORA_MS, reloj);
  if (detectado === null || detectado === guardado.leer()) return;
  try {
    guardado.poner(detectado);
  } catch {
    // storage refused: it will be noticed again with the next operation
  }
}

export function useDesfaseSugerido(): Desfase | null {
  const detectado = useSyncExternalStore(guardado.suscribir, guardado.leer);
  const { desfase_servidor: actual } = useAjustes();
  return detectado === actual ? null : detectado;
}
