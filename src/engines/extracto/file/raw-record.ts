export type Celda = string | number;

export interface Registro {
  /** Line of the file where it begins (row of the sheet), from 1. */
  numero: number;
  celdas: Celda[];
}

export interface Hoja {
  nombre: string;
  registros: Registro[];
}

export const textoDe = (celda: Celda | undefined): string =>
  celda === undefined ? '' : String(celda).trim();

export const enBlanco = ({ celdas }: Registro): boolean => celdas.every((celda) => textoDe(celda) === '');

export const comoTexto = ({ celdas }: Registro): string =>
  celdas
    .map(textoDe)
    .filter((texto) => texto !== '')
    .join(' · ')
    .replace(/\s+/g, ' ')
    .slice(0, 200);
