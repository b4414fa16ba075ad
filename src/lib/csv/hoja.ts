import type { Centavos } from '@/lib/monto';

/** `texto` keeps its zeros; `monto` in centavos; `fecha` in ms since epoch; null is an empty cell. */
type Valor<F> =
  | { tipo: 'texto'; valor: (fila: F) => string | null }
  | { tipo: 'monto'; valor: (fila: F) => Centavos | null }
  | { tipo: 'cuenta'; valor: (fila: F) => number | null }
  | { tipo: 'fecha'; valor: (fila: F) => number | null };

export type ColumnaHoja<F> = { titulo: string; ancho: number } & Valor<F>;

export type TipoCelda = Valor<unknown>['tipo'];
export type Celda = string | number | null;

export interface Hoja {
  nombre: string;
  columnas: readonly { titulo: string; ancho: number; tipo: TipoCelda }[];
  largo: number;
  celdas: (i: number) => readonly Celda[];
}

export const crearHoja = <F>(
  nombre: string,
  columnas: readonly ColumnaHoja<F>[],
  largo: number,
  fila: (i: number) => F,
): Hoja => ({
  nombre,
  columnas,
  largo,
  celdas: (i) => {
    const suya = fila(i);
    return columnas.map(({ valor }) => valor(suya));
  },
});
