import { textoDe, type Registro } from '@/engines/extracto/file/raw-record';
import { refFiltro } from '@/lib/referencia';

/** Without case, marks and leading zeros. */
export type Propias = ReadonlySet<string>;

export const SIN_PROPIAS: Propias = new Set();
const MAXIMAS = 20_000;
const MINIMA = 4;

const claveDe = (texto: string): string => refFiltro(texto).replace(/^0+/, '');

export const aPropias = (referencias: readonly string[]): Propias =>
  new Set(
    referencias
      .slice(0, MAXIMAS)
      .map(claveDe)
      .filter((clave) => clave.length >= MINIMA),
  );

/** A third of a column's values, and twice as many as of any other, are no chance. */
const PARTE = 0.3;

/** null: none of the columns, or more than one may hold the day's own references. */
export function columnaDePropias(
  muestra: readonly Registro[],
  columnas: readonly number[],
  propias: Propias,
): number | null {
  if (propias.size === 0) return null;
  const [mejor, segunda] = columnas
    .map((columna) => {
      const llenas = muestra.map(({ celdas }) => textoDe(celdas[columna])).filter((texto) => texto !== '');
      const suyas = llenas.filter((texto) => propias.has(claveDe(texto))).length;
      return { columna, parte: llenas.length === 0 ? 0 : suyas / llenas.length };
    })
    .toSorted((a, b) => b.parte - a.parte);
  if (!mejor || mejor.parte < PARTE || mejor.parte < 2 * (segunda?.parte ?? 0)) return null;
  return mejor.columna;
}
