/** Keys of the journal: UUIDs of version 7 (ms), so that their order is the order of writing, also when the clock is set back. */

import { ahora } from '@/lib/time/reloj';

let ultimo = 0;
let enEsteMs = 0;

const conGuiones = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
const hexDe = (ms: number): string => ms.toString(16).padStart(12, '0');

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

export const primerIdDesde = (ms: number): string => conGuiones(`${hexDe(ms)}7${'0'.repeat(19)}`);

/** `cuando` is by the server's clock, which the trail tells; the key is by this device's. */
export const deAhora = (): { eventoId: string; cuando: number } => ({
  eventoId: nuevoEventoId(Date.now()),
  cuando: ahora(),
});
