/** Keys of the journal: UUIDs of version 7, so that the order of the keys is the order of writing. */

import { ahora } from '@/lib/time/reloj';

let ultimo = 0;
let enEsteMs = 0;

const conGuiones = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
const hexDe = (ms: number): string => ms.toString(16).padStart(12, '0');

/** A new id; `ms` since epoch. Ids of one page grow even within a millisecond or when the clock is set back. */
export function nuevoEventoId(ms: number): string {
  enEsteMs = ms > ultimo ? 0 : enEsteMs + 1;
  ultimo = Math.max(ms, ultimo);
  if (enEsteMs > 0xfff) {
    enEsteMs = 0;
    ultimo += 1;
  }
  const contador = enEsteMs.toString(16).padStart(3, '0');
  const azar = crypto.randomUUID().replaceAll('-', '').slice(16); // keeps the variant bits at its head
  return conGuiones(`${hexDe(ultimo)}7${contador}${azar}`);
}

/** The smallest id a row of `ms` or later can have: the bound between old and kept. */
export const primerIdDesde = (ms: number): string => conGuiones(`${hexDe(ms)}7${'0'.repeat(19)}`);

/**
 * Of an event that happens now: its key in the order of writing, which is this device's clock and nobody's to see, and
 * when it was by the server's, which is what the trail tells.
 */
export const deAhora = (): { eventoId: string; cuando: number } => ({
  eventoId: nuevoEventoId(Date.now()),
  cuando: ahora(),
});
