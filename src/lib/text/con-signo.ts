import { centavos, formatCifra, type Centavos } from '@/lib/monto';

export function conSigno(monto: Centavos): string {
  if (monto === 0) return formatCifra(monto);
  return `${monto > 0 ? '+' : '−'} ${formatCifra(centavos(Math.abs(monto)))}`;
}
