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
export type Signo = (typeof SIGNOS)[number];

export const CAMPOS_MONTO = ['monto', 'debito', 'credito'] as const;
export type CampoMonto = (typeof CAMPOS_MONTO)[number];

export type Significado = TipoOperacion | 'NADA';
/** The «letters» of amounts that have no word but their sign, by where it moves the cash: with `#` none is of a cell. */
export const SIN_PALABRA = { 1: '#ENTRA', [-1]: '#SALE' } as const;
export const SIGNIFICADOS: readonly Significado[] = [...TIPOS, 'NADA'];

export interface Perfil {
  /** null: a spreadsheet. */
  codificacion: Codificacion | null;
  separador: Separador | null;
  hoja: string | null;
  /** Records before the first row of data, the header the last of them. 0: none. */
  saltar: number;
  conEncabezado: boolean;
  columnas: Columnas;
  decimal: Record<CampoMonto, Decimal>;
  orden: Orden;
  signo: Signo;
  tipoEsSigno: boolean;
  sinTipo: TipoOperacion | null;
  letras: Record<string, Significado>;
  estados: Record<string, boolean>;
  /** Amounts without a mark end with two digits of centavos; null: nobody knows, so none is read. */
  centavos: boolean | null;
  /** Behind this word of the description, or by a shape («OP-#######»); '': the one long number; null: in its column. */
  enTexto: string | null;
  unida: number | null;
  afijos: readonly Afijo[];
  omitir: readonly Omision[];
  hallado: Hallado;
}

/** What only one file says: never remembered. */
export interface Hallado {
  doble: boolean;
  /** The format itself says that an amount without a minus is a credit. */
  conSigno: boolean;
  debitoConMenos: boolean;
  ordenMezclado: boolean;
  /** The day that is settled: the year of dates without one. */
  ancla: Dia;
  segunDia: boolean;
  letrasDudosas: readonly string[];
  /** «+» or «CR» marks some amounts, and none has a minus: the mark may be the operation. */
  conMarcas: boolean;
  porSaldo: ReadonlyMap<number, 1 | -1> | null;
  /** Most amounts do not add up to the balances: no row is taken until a person says so. */
  noCuadra: boolean;
  candidatas: readonly number[];
  notas: readonly string[];
}

export type Fijado = Partial<Omit<Perfil, 'columnas' | 'decimal' | 'hallado'>> & {
  columnas?: Partial<Columnas>;
  decimal?: Partial<Record<CampoMonto, Decimal>>;
};

export function falta({ columnas, enTexto }: Perfil): 'referencia' | 'monto' | null {
  if (columnas.referencia === null && enTexto === null) return 'referencia';
  return CAMPOS_MONTO.every((campo) => columnas[campo] === null) ? 'monto' : null;
}

export const mezclar = (hay: Fijado, mas: Fijado): Fijado => ({
  ...hay,
  ...mas,
  ...(hay.columnas || mas.columnas ? { columnas: { ...hay.columnas, ...mas.columnas } } : {}),
  ...(hay.decimal || mas.decimal ? { decimal: { ...hay.decimal, ...mas.decimal } } : {}),
  ...(hay.letras || mas.letras ? { letras: { ...hay.letras, ...mas.letras } } : {}),
  ...(hay.estados || mas.estados ? { estados: { ...hay.estados, ...mas.estados } } : {}),
});
