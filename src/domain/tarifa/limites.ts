/** How much of an institution's limits is left, and what is said about it. Pure. */
import { centavos, formatMonto, type Centavos } from '@/lib/monto';
import type { Limites } from './tarifario';

/** Of one institution, in centavos: what is registered and what waits on this device. */
export interface Uso {
  dia: Centavos;
  mes: Centavos;
}

/** Sentences: `pasa`, limits it would pass, asked before saving; `quedan`, what is nearly used, or null. */
export interface JuicioDeLimites {
  pasa: string[];
  quedan: string | null;
}

/** Never below zero: one that has been passed has nothing left. */
export const queda = (limite: Centavos, usado: Centavos): Centavos => centavos(Math.max(0, limite - usado));

const pasarse = (cual: string, banco: string, por: number): string =>
  `Pasa el límite${cual} de ${banco} por ${formatMonto(centavos(por))}.`;

/** `monto` in centavos, 0: unreadable. `uso` null: unknown, only the limit of one operation is judged. */
export function juzgarLimites(
  banco: string,
  limites: Limites,
  monto: Centavos,
  uso: Uso | null,
): JuicioDeLimites {
  const avisar = limites.avisar ?? 0;
  const juicio: JuicioDeLimites = { pasa: [], quedan: null };
  if (limites.operacion !== null && monto > limites.operacion)
    juicio.pasa.push(pasarse(' por operación', banco, monto - limites.operacion));
  if (!uso) return juicio;
  const plazos = [
    { limite: limites.dia, usado: uso.dia, cual: '', cuando: 'Hoy' },
    { limite: limites.mes, usado: uso.mes, cual: ' mensual', cuando: 'Este mes' },
  ];
  for (const { limite, usado, cual, cuando } of plazos) {
    if (limite === null) continue;
    if (usado + monto > limite) juicio.pasa.push(pasarse(cual, banco, usado + monto - limite));
    if (juicio.quedan === null && limite - usado - monto <= avisar)
      juicio.quedan = `${cuando} quedan ${formatMonto(queda(limite, usado))} del límite${cual} de ${banco}.`;
  }
  return juicio;
}
