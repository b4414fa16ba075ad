import { useSyncExternalStore } from 'react';
import { ahora } from '@/lib/time/reloj';

const PASO_MS = 10_000;

const cadaPaso = (avisar: () => void): (() => void) => {
  const reloj = setInterval(avisar, PASO_MS);
  return () => clearInterval(reloj);
};

/** Now by the server's clock, in steps of ten seconds: ages on screen grow by themselves. Never behind the clock. */
export const useAhora = (): number =>
  useSyncExternalStore(cadaPaso, () => Math.ceil(ahora() / PASO_MS) * PASO_MS);
