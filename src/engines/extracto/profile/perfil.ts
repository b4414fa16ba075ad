/** Perfil: how the statements of an institution are written. Detected, changed by hand, remembered. */
import { TIPOS, type TipoOperacion } from '@/domain/transaccion/tipo-operacion';
import type { Dia } from '@/lib/fecha';
import type { Decimal } from '@/lib/text/monto-extracto';
import type { Codificacion } from '@/engines/extracto/file/codificacion';
import type { Columnas } from '@/engines/extracto/columns/columnas-extracto';
import type { Orden } from '@/engines/extracto/rows/fechas-extracto';
import type { Afijo } from '@/engines/extracto/rows/afijos';
import type { Omision } from '@/engines/extracto/rows/omisiones';
import type { Separador } from '@/engines/extracto/file/separadores';

export const SIGNOS = ['sin', 'mas-deposito', 'menos-deposito'] as const;
/** What the sign of an amount says: nothing, or which of the two is a deposit. */
export type Signo = (typeof SIGNOS)[number];

export const CAMPOS_MONTO = ['monto', 'debito', 'credito'] as const;
export type CampoMonto = (typeof CAMPOS_MONTO)[number];

/** What a letter or a word of the bank's means. */
export type Significado = TipoOperacion | 'NADA';
export const SIGNIFICADOS: readonly Significado[] = [...TIPOS, 'NADA'];

export interface Perfil {
  /** null: a spreadsheet. */
  codificacion: Codificacion | null;
  separador: Separador | null;
  /** Name of the sheet; null: a text. */
  hoja: string | null;
  /** Records before the first row of data, the header the last of them. 0: none. */
  saltar: number;
  conEncabezado: boolean;
  columnas: Columnas;
  decimal: Record<CampoMonto, Decimal>;
  orden: Orden;
  signo: Signo;
  /** The column of the operation says débito or crédito instead of depósito or retiro. */
  tipoEsSigno: boolean;
  /** The operation of rows that don't say it. */
  sinTipo: TipoOperacion | null;
  /** What a person said, or the rows themselves, that a word means; by `claveDeLetra`. */
  letras: Record<string, Significado>;
  /** Which states count as an operation; by `claveDeEstado`. */
  estados: Record<string, boolean>;
  /** Amounts without a mark end with two digits of centavos. null: nobody knows, so none is read. */
  centavos: boolean | null;
  /**
   * The reference stands in the description: behind this word, or where a shape fits («OP-#######», «#» any digit); '': the one
   * long number. null: in its column.
   */
  enTexto: string | null;
  /** The column whose value goes on with the reference's: a series and its number. */
  unida: number | null;
  /** What the network writes around references, taken off. */
  afijos: readonly Afijo[];
  /** Rows that a person said are no operations. */
  omitir: readonly Omision[];
  /** Found out anew for each file; see `Hallado`. */
  hallado: Hallado;
}

/** What only one file says: never remembered. */
export interface Hallado {
  /** The header is two records. */
  doble: boolean;
  /** The format itself says that an amount without a minus is a credit. */
  conSigno: boolean;
  /** Debits have a column of their own and a minus all the same. */
  debitoConMenos: boolean;
  /** Dates of both orders stand in one column. */
  ordenMezclado: boolean;
  /** The day that is settled: the year of dates without one. */
  ancla: Dia;
  /** Of another day some dates would read otherwise. */
  segunDia: boolean;
  /** Letters that nobody has explained. */
  letrasDudosas: readonly string[];
  /** «+» or «CR» marks some amounts, and none has a minus: the mark may be the operation. */
  conMarcas: boolean;
  /** The sign of each row that has none, by the balances around it; by number of the record. */
  porSaldo: ReadonlyMap<number, 1 | -1> | null;
  /** Most amounts do not add up to the balances: no row is taken until a person says so. */
  noCuadra: boolean;
  /** Columns that may be what was not found. */
  candidatas: readonly number[];
  /** Why the reading is as it is, in sentences for «Cómo se leyó». */
  notas: readonly string[];
}

/** What was set by hand, or remembered: detection fills in the rest. */
export type Fijado = Partial<Omit<Perfil, 'columnas' | 'decimal' | 'hallado'>> & {
  columnas?: Partial<Columnas>;
  decimal?: Partial<Record<CampoMonto, Decimal>>;
};

/** What a perfil lacks to read anything with; null: nothing. */
export function falta({ columnas, enTexto }: Perfil): 'referencia' | 'monto' | null {
  if (columnas.referencia === null && enTexto === null) return 'referencia';
  return CAMPOS_MONTO.every((campo) => columnas[campo] === null) ? 'monto' : null;
}

/** What was set by hand, and one more thing. */
export const mezclar = (hay: Fijado, mas: Fijado): Fijado => ({
  ...hay,
  ...mas,
  ...(hay.columnas || mas.columnas ? { columnas: { ...hay.columnas, ...mas.columnas } } : {}),
  ...(hay.decimal || mas.decimal ? { decimal: { ...hay.decimal, ...mas.decimal } } : {}),
  ...(hay.letras || mas.letras ? { letras: { ...hay.letras, ...mas.letras } } : {}),
  ...(hay.estados || mas.estados ? { estados: { ...hay.estados, ...mas.estados } } : {}),
});
