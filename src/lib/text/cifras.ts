import { conSigno } from './con-signo';
import { centavos, formatCifra } from '@/lib/monto';

/** Centavos → "1.234,50"; a sum beyond what is exact is not shown at all. */
export const cifra = (monto: number): string =>
  Number.isSafeInteger(monto) ? formatCifra(centavos(monto)) : '—';

/** Centavos → "+ 1.234,50", "− 300,00". */
export const cifraConSigno = (monto: number): string =>
  Number.isSafeInteger(monto) ? conSigno(centavos(monto)) : '—';

export const operaciones = (n: number): string => (n === 1 ? '1 operación' : `${n} operaciones`);
