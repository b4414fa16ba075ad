import { centavos, formatCifra, type Centavos } from '@/lib/monto';

/** Centavos → "+ 500,00", "− 300,00", "0,00": the sign as the cashier reads it. */
export function conSigno(monto: Centavos): string {
  if (monto === 0) return formatCifra(monto);
  return `${monto > 0 ? '+' : '−'} ${formatCifra(centavos(Math.abs(monto)))}`;
}
