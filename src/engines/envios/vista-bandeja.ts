/** Whether the tray is open, and on which operation: the header draws it, whoever speaks of an operation may open it. */
import { useSyncExternalStore } from 'react';

interface Vista {
  abierta: boolean;
  /** The operation it was opened for. */
  opId: string | null;
}

const CERRADA: Vista = { abierta: false, opId: null };
let vista = CERRADA;
const oyentes = new Set<() => void>();

function poner(nueva: Vista): void {
  vista = nueva;
  for (const oyente of oyentes) oyente();
}

const subscribe = (oyente: () => void): (() => void) => {
  oyentes.add(oyente);
  return () => void oyentes.delete(oyente);
};

export const mostrarBandeja = (opId: string | null = null): void => poner({ abierta: true, opId });
export const ocultarBandeja = (): void => poner(CERRADA);
export const useVistaBandeja = (): Vista => useSyncExternalStore(subscribe, () => vista);
