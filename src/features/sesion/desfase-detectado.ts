/**
 * What the last answer to a POST told about the server's clock. Kept on this device, because the till that notices is
 * the cashier's, and who may set it is the Administrador.
 */
import { useSyncExternalStore } from 'react';
import { detectarDesfase, type Desfase } from '@/lib/desfase';
import { leerAjustes, useAjustes } from './ajustes';

const CLAVE = 'kantuta.desfase-detectado';
const HORA_MS = 3_600_000;
const oyentes = new Set<() => void>();

function leer(): Desfase | null {
  try {
    const guardado = localStorage.getItem(CLAVE);
    return guardado === '-4' ? -4 : guardado === '0' ? 0 : guardado === '4' ? 4 : null;
  } catch {
    return null;
  }
}

/**
 * Compares the date of a row just created with a clock that does not lie.
 * @param fecha of the row, as decoded with the setting of the moment, ms since epoch
 * @param reloj `Date` header of the same answer, ms since epoch
 */
export function anotarReloj(fecha: number, reloj: number): void {
  const detectado = detectarDesfase(fecha + leerAjustes().desfase_servidor * HORA_MS, reloj);
  if (detectado === null || detectado === leer()) return;
  try {
    localStorage.setItem(CLAVE, String(detectado));
  } catch {
    return; // storage refused: it will be noticed again with the next operation
  }
  for (const oyente of oyentes) oyente();
}

function suscribir(oyente: () => void): () => void {
  oyentes.add(oyente);
  addEventListener('storage', oyente);
  return () => {
    oyentes.delete(oyente);
    removeEventListener('storage', oyente);
  };
}

/** Hours to set «Desfase del servidor» to; null when the setting is right or nothing is known. */
export function useDesfaseSugerido(): Desfase | null {
  const detectado = useSyncExternalStore(suscribir, leer);
  const { desfase_servidor: actual } = useAjustes();
  return detectado === actual ? null : detectado;
}
