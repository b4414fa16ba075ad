/** A day of operations as a statement of a random shape. */
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
