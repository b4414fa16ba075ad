import { useSyncExternalStore } from 'react';
import { crearGuardado } from '@/lib/storage/local-setting';
import { leerAjustes, useAjustes, type Ajustes } from './ajustes';

const HORA_MS = 3_600_000;
const TOLERANCIA_MS = 2 * 60_000;

type Desfase = Ajustes['desfase_servidor'];
const POSIBLES: readonly Desfase[] = [-4, 0, 4];

/** ms since epoch, of one moment. @returns hours that `fecha` runs ahead; null when the difference is none of the known ones */
export const detectarDesfase = (fechaFila: number, relojServidor: number): Desfase | null =>
  POSIBLES.find((horas) => Math.abs(fechaFila - relojServidor - horas * HORA_MS) <= TOLERANCIA_MS) ?? null;

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
