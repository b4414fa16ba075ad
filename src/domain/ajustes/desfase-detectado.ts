/**
 * What the last answer to a POST told about the server's clock. Kept on this device, because the till that notices is
 * the cashier's, and who may set it is the Administrador.
 */
import { useSyncExternalStore } from 'react';
import { detectarDesfase, type Desfase } from '@/lib/format/desfase';
import { crearGuardado } from '@/lib/storage/local-setting';
import { leerAjustes, useAjustes } from './ajustes';

const HORA_MS = 3_600_000;
const guardado = crearGuardado('kantuta.desfase-detectado', (datos): Desfase | null =>
  datos === -4 || datos === 0 || datos === 4 ? datos : null,
);

/**
 * Compares the date of a row just created with a clock that does not lie.
 * @param fecha of the row, as decoded with the setting of the moment, ms since epoch
 * @param reloj `Date` header of the same answer, ms since epoch
 */
export function anotarReloj(fecha: number, reloj: number): void {
  const detectado = detectarDesfase(fecha + leerAjustes().desfase_servidor * HORA_MS, reloj);
  if (detectado === null || detectado === guardado.leer()) return;
  try {
    guardado.poner(detectado);
  } catch {
    // storage refused: it will be noticed again with the next operation
  }
}

/** Hours to set «Desfase del servidor» to; null when the setting is right or nothing is known. */
export function useDesfaseSugerido(): Desfase | null {
  const detectado = useSyncExternalStore(guardado.suscribir, guardado.leer);
  const { desfase_servidor: actual } = useAjustes();
  return detectado === actual ? null : detectado;
}
