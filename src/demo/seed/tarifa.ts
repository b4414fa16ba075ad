import type { Transaccion } from '../model/modelo.ts';

/** What a bank pays the shop: so much for each operation, and so many thousandths of its amount up to a cap. Centavos. */
interface Tarifa {
  fija: number;
  porMil: number;
  tope: number;
}

const TARIFAS = new Map<string, Tarifa>([
  ['BCP', { fija: 80, porMil: 2, tope: 250 }],
  ['Tigo Money', { fija: 0, porMil: 8, tope: 400 }],
  ['Banco Unión', { fija: 100, porMil: 0, tope: 100 }],
  ['SOLI', { fija: 50, porMil: 3, tope: 300 }],
]);
const QR: Tarifa = { fija: 30, porMil: 0, tope: 30 };

/** The fee of one operation in centavos; 0 for a bank that has not told its own. */
export function comisionDelBanco({ banco, tipo_operacion, monto }: Transaccion): number {
  const suya = TARIFAS.get(banco);
  if (!suya) return 0;
  const { fija, porMil, tope } = tipo_operacion === 'TRANSFERENCIA_QR' ? QR : suya;
  return Math.min(tope, fija + Math.round((monto * porMil) / 1000));
}
