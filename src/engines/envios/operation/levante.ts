/**
 * Since when an Administrador has lifted the caps of this device. The trail is what remembers it: it says who did, it
 * outlives a reload, and nobody's token is kept.
 */
import { useSyncExternalStore } from 'react';
import type { NuevaAutorizacion } from '@/engines/envios/journal/evento';

let desde: number | null = null;
let leido = false;
const oyentes = new Set<() => void>();

function poner(cuando: number | null): void {
  desde = cuando;
  for (const oyente of oyentes) oyente();
}

/** What the trail knows, once per page. A trail that can't be read lifts nothing. */
async function leer(): Promise<void> {
  if (leido) return;
  leido = true;
  try {
    const { eventos } = await (
      await import('@/engines/envios/journal/journal')
    ).leerBitacora({ tipo: 'autorizacion' });
    const ultima = eventos.at(-1)?.cuando;
    if (ultima !== undefined && desde === null) poner(ultima);
  } catch {
    leido = false;
  }
}

const subscribe = (oyente: () => void): (() => void) => {
  oyentes.add(oyente);
  void leer();
  return () => void oyentes.delete(oyente);
};

/**
 * Lifts the caps from now on.
 * @throws when the trail can't keep who did it: then nothing is lifted
 */
export async function levantarTopes(autorizacion: NuevaAutorizacion): Promise<void> {
  const cuando = await (await import('@/engines/envios/journal/journal')).anotarAutorizacion(autorizacion);
  leido = true;
  poner(cuando);
}

/** Starts again with what the trail knows. */
export function olvidarLevante(): void {
  leido = false;
  poner(null);
}

export const useLevante = (): number | null => useSyncExternalStore(subscribe, () => desde);
