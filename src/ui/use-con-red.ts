import { useSyncExternalStore } from 'react';

const suscribir = (avisar: () => void) => {
  addEventListener('online', avisar);
  addEventListener('offline', avisar);
  return () => {
    removeEventListener('online', avisar);
    removeEventListener('offline', avisar);
  };
};

/** The browser's own flag: it words what is going on, it never decides what is tried. */
export const useConRed = (): boolean => useSyncExternalStore(suscribir, () => navigator.onLine);
