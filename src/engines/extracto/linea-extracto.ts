/** The bank's statement of a day: every line of the file is in it exactly once. */
import type { TipoOperacion } from '@/domain/transaccion/tipo-operacion';
import type { Dia } from '@/lib/fecha';
import type { Centavos } from '@/lib/monto';

export interface LineaExtracto {
  /** Line of the file it stands in (row of the sheet), from 1. */
  numero: number;
  fecha: Dia | null;
  hora: string | null;
  tipo: TipoOperacion;
  /** Centavos, above 0: the direction is the `tipo`. */
  monto: Centavos;
  referencia: string;
  texto: string;
}

/** A line that should be an operation and can't be read as one: shown, never dropped. */
export interface LineaIlegible {
  numero: number;
  texto: string;
  causa: string;
}

export interface LineaSinOperacion {
  numero: number;
  texto: string;
  causa?: string;
}

export interface Extracto {
  lineas: LineaExtracto[];
  ilegibles: LineaIlegible[];
  archivo: { nombre: string; bytes: number; sha256: string };
  ignoradas: number;
  sinOperacion: LineaSinOperacion[];
}
