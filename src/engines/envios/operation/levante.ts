/**
 * Since when an Administrador has lifted the caps of this device. The trail is what remembers it: it says who did, it
 * outlives a reload, and nobody's token is kept.
 */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { NuevaAutorizacion } from '@/engines/envios/journal/evento';

const store = createStore<{ desde: number | null }>(() => ({ desde: null }));
let leido = false;

/** What the trail knows, once per page. A trail that can't be read lifts nothing. */
async function leer(): Promise<void> {
  if (leido) return;
  leido = true;
  try {
    const { eventos } = await (
      await import('@/engines/envios/journal/journal')
    ).leerBitacora({ tipo: 'autorizacion' });
    const ultima = eventos.at(-1)?.cuando;
    if (ultima !== undefined && store.getState().desde === null) store.setState({ desde: ultima });
  } catch {
    leido = false;
  }
}

/**
 * Lifts the caps from now on.
 * @throws when the trail can't keep who did it: then nothing is lifted
 */
export async function levantarTopes(autorizacion: NuevaAutorizacion): Promise<void> {
  const desde = await (await import('@/engines/envios/journal/journal')).anotarAutorizacion(autorizacion);
  leido = true;
  store.setState({ desde });
}

/** Starts again with what the trail knows. */
export function olvidarLevante(): void {
  leido = false;
  store.setState({ desde: null });
}

export function useLevante(): number | null {
  useEffect(() => void leer(), []);
  return useStore(store, ({ desde }) => desde);
}
