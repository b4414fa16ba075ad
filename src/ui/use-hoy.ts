import { useSyncExternalStore } from 'react';
import { hoy, type Dia } from '@/lib/fecha';
import { ahora, suscribirReloj } from '@/lib/time/reloj';

const MINUTO_MS = 60_000;

/** A till stays on over midnight, and the first answers tell what day the server has. */
export function cadaMinuto(mirar: () => void): () => void {
  const reloj = setInterval(mirar, MINUTO_MS);
  const dejar = suscribirReloj(mirar);
  return () => {
    clearInterval(reloj);
    dejar();
  };
}

/** Today's business day, by the server's clock, live. */
export const useHoy = (): Dia => useSyncExternalStore(cadaMinuto, () => hoy());

/** The minute it is by the server's clock, ms since epoch; live. */
export const useMinuto = (): number =>
  useSyncExternalStore(cadaMinuto, () => Math.floor(ahora() / MINUTO_MS) * MINUTO_MS);
