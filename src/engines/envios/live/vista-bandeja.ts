import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

interface Vista {
  abierta: boolean;
  opId: string | null;
}

const CERRADA: Vista = { abierta: false, opId: null };
const store = createStore<Vista>(() => CERRADA);

export const mostrarBandeja = (opId: string | null = null): void => store.setState({ abierta: true, opId });
export const ocultarBandeja = (): void => store.setState(CERRADA, true);
export const useVistaBandeja = (): Vista => useStore(store);
