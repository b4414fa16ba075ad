/** Perfil: how the statements of an institution are written. Detected, changed by hand, remembered. */
import type { TipoOperacion } from '@/features/conciliacion/extracto';
import type { Decimal } from '@/lib/monto-extracto';
import type { Codificacion } from './codificacion';
import type { Columnas } from './columnas';
import type { Orden } from './fechas';
import type { Separador } from './separadores';

export const SIGNOS = ['sin', 'mas-deposito', 'menos-deposito'] as const;
/** What the sign of an amount says: nothing, or which of the two is a deposit. */
export type Signo = (typeof SIGNOS)[number];

export const CAMPOS_MONTO = ['monto', 'debito', 'credito'] as const;
export type CampoMonto = (typeof CAMPOS_MONTO)[number];

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
  /** Debits have a column of their own and a minus all the same. */
  debitoConMenos: boolean;
  /** The column of the operation says débito or crédito instead of depósito or retiro. */
  tipoEsSigno: boolean;
  /** The operation of rows that don't say it. */
  sinTipo: TipoOperacion | null;
}

/** What was set by hand, or remembered: detection fills in the rest. */
export type Fijado = Partial<Omit<Perfil, 'columnas' | 'decimal'>> & {
  columnas?: Partial<Columnas>;
  decimal?: Partial<Record<CampoMonto, Decimal>>;
};

/** What a perfil lacks to read anything with; null: nothing. */
export function falta({ columnas }: Perfil): 'referencia' | 'monto' | null {
  if (columnas.referencia === null) return 'referencia';
  return CAMPOS_MONTO.every((campo) => columnas[campo] === null) ? 'monto' : null;
}
