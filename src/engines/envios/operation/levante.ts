/** Since when an Administrador has lifted the caps: the trail says who did, and outlives a reload. */
import { useMountEffect } from '@react-hookz/web';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { cargarEquipo } from '@/engines/envios/device';
import type { NuevaAutorizacion } from '@/engines/envios/journal/nuevo-evento';

const store = createStore<{ desde: number | null }>(() => ({ desde: null }));
let leido = false;

async function leer(): Promise<void> {
  if (leido) return;
  leido = true;
  try {
    const { eventos } = await (await cargarEquipo()).leerBitacora({ tipo: 'autorizacion' });
    const ultima = eventos.at(-1)?.cuando;
    if (ultima !== undefined && store.getState().desde === null) store.setState({ desde: ultima });
  } catch {
    leido = false;
  }
}

/** @throws when the trail can't keep who did it: then nothing is lifted */
export async function levantarTopes(autorizacion: NuevaAutorizacion): Promise<void> {
  const desde = await (await cargarEquipo()).anotarAutorizacion(autorizacion);
  leido = true;
  store.setState({ desde });
}

export function olvidarLevante(): void {
  leido = false;
  store.setState({ desde: null });
}

export function useLevante(): number | null {
  useMountEffect(() => void leer());
  return useStore(store, ({ desde }) => desde);
}
