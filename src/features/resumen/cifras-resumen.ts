import { conSigno } from '@/lib/text/con-signo';
import { centavos, formatCifra } from '@/lib/monto';

/** "1.234,50", from centavos; a sum beyond what is exact is not shown at all. */
export const cifra = (monto: number): string =>
  Number.isSafeInteger(monto) ? formatCifra(centavos(monto)) : '—';

/** "+ 1.234,50", "− 300,00", from centavos. */
export const cifraConSigno = (monto: number): string =>
  Number.isSafeInteger(monto) ? conSigno(centavos(monto)) : '—';

export const operaciones = (n: number): string => (n === 1 ? '1 operación' : `${n} operaciones`);

/** " (+ 12 %)", " (− < 1 %)"; nothing when there was nothing before. Only what really is the same is called so. */
export const entreParentesis = (valor: number | null): string => {
  if (valor === null) return '';
  if (valor === 0) return ' (igual)';
  return ` (${valor > 0 ? '+' : '−'} ${Math.round(Math.abs(valor)) || '< 1'} %)`;
};
