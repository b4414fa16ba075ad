/** Columns and sheets of a page's figures, whose sums may be beyond what is exact: such a one is left out rather than wrong. */
import { centavos, type Centavos } from '@/lib/monto';
import { crearHoja, type ColumnaHoja, type Hoja } from './hoja';

const exacto = (monto: number | null): Centavos | null =>
  monto !== null && Number.isSafeInteger(monto) ? centavos(monto) : null;

/** @param de centavos */
export const columnaMonto = <F>(titulo: string, de: (fila: F) => number | null): ColumnaHoja<F> => ({
  titulo,
  ancho: 14,
  tipo: 'monto',
  valor: (fila) => exacto(de(fila)),
});

export const columnaTexto = <F>(titulo: string, valor: (fila: F) => string, ancho = 20): ColumnaHoja<F> => ({
  titulo,
  ancho,
  tipo: 'texto',
  valor,
});

export const columnaCuenta = <F extends { cuenta: number }>(): ColumnaHoja<F> => ({
  titulo: 'Operaciones',
  ancho: 12,
  tipo: 'cuenta',
  valor: (fila) => fila.cuenta,
});

export const hojaDe = <F>(nombre: string, columnas: readonly ColumnaHoja<F>[], filas: readonly F[]): Hoja =>
  crearHoja(nombre, columnas, filas.length, (i) => {
    const fila = filas[i];
    if (fila === undefined) throw new RangeError(`no row ${i}`);
    return fila;
  });
