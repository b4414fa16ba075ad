/** A day of operations as a statement of a random shape. */
import type { LineaExtracto } from '@/engines/extracto/linea-extracto';
import { escribir } from './escribir-extracto';
import {
  crearAzar,
  crearDia,
  crearForma,
  filasDe,
  TABLAS,
  type Forma,
  type Operacion,
} from './forma-extracto';

export const DIA = '2026-11-21';
const OTRO = '2026-11-20';

export interface Prueba {
  semilla: number;
  forma: Forma;
  ops: Operacion[];
  bytes: Uint8Array<ArrayBuffer>;
}

/** The same day in the same shape for the same seed. */
export function crear(semilla: number): Prueba {
  const azar = crearAzar(semilla);
  const forma = crearForma(azar);
  // A file that has no words for it cannot say that something was a transfer.
  const conPalabras = forma.conGlosa || (forma.signo === 'palabra' && TABLAS.includes(forma.formato));
  const ops = crearDia(azar, DIA, OTRO).map((op) =>
    conPalabras || op.tipo !== 'TRANSFERENCIA_QR' ? op : { ...op, tipo: 'DEPOSITO' as const },
  );
  return { semilla, forma, ops, bytes: escribir(filasDe(ops, forma, azar), ops, forma, azar) };
}

/** What was read and is not so, and how many operations were not read. */
export function compararCon(
  ops: readonly Operacion[],
  lineas: readonly LineaExtracto[],
): { malas: string[]; faltan: number } {
  const por = new Map(ops.map((op) => [op.referencia, op]));
  const malas: string[] = [];
  for (const { referencia, tipo, monto, fecha } of lineas) {
    const op = por.get(referencia);
    por.delete(referencia);
    if (!op || op.tipo !== tipo || op.monto !== monto || op.dia !== fecha)
      malas.push(`${referencia} ${tipo} ${monto} ${fecha} is ${JSON.stringify(op)}`);
  }
  return { malas, faltan: por.size };
}
