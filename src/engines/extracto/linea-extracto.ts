/** Extracto: the bank's statement of a day as it was read. Every line of the file is in it exactly once. */
import type { TipoOperacion } from '@/domain/transaccion/tipo-operacion';
import type { Dia } from '@/lib/fecha';
import type { Centavos } from '@/lib/monto';

/** An operation of the bank. */
export interface LineaExtracto {
  /** Line of the file it stands in (row of the sheet), from 1. */
  numero: number;
  fecha: Dia | null;
  /** 'HH:MM' */
  hora: string | null;
  tipo: TipoOperacion;
  /** Always above 0: the direction is the `tipo`. */
  monto: Centavos;
  /** As it stands in the cell: what it means is for the matching to say. */
  referencia: string;
  /** The description, for the person who compares. */
  texto: string;
}

/** A line that should be an operation and can't be read as one: shown, never dropped. */
export interface LineaIlegible {
  numero: number;
  texto: string;
  /** One sentence. */
  causa: string;
}

/** A line that is no operation: a title, a total, a row that the bank itself calls failed. */
export interface LineaSinOperacion {
  numero: number;
  texto: string;
  causa?: string;
}

export interface Extracto {
  lineas: LineaExtracto[];
  ilegibles: LineaIlegible[];
  archivo: { nombre: string; bytes: number; /** hex */ sha256: string };
  /** Lines that are no operation: preamble, header, blank lines and totals. */
  ignoradas: number;
  /** Those of them that say something, each with its cause where that is not plain. */
  sinOperacion: LineaSinOperacion[];
}
