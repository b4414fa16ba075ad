/** Two amounts in one row: which one is the operation's, only a balance, a title or a person can say. */
import type { Columnas } from '@/engines/extracto/columns/columnas-extracto';
import { textoDe, type Registro } from '@/engines/extracto/file/raw-record';
import { columnasDeCifras } from './montos';
import { deMonto } from './titulos';

/**
 * The columns that may be the amount when more than one may; empty when one is. A balance that confirms one of them, and
 * the one title that says nothing but «Monto», settle it.
 */
export function montosRivales(
  filas: readonly Registro[],
  { monto, saldo }: Columnas,
  titulos: readonly string[],
): number[] {
  if (monto === null || saldo !== null) return [];
  const suyo = deMonto(titulos[monto] ?? '');
  if (suyo === null) return [];
  const difiere = (columna: number): boolean =>
    filas.some(
      ({ celdas }) => textoDe(celdas[columna]) !== '' && textoDe(celdas[columna]) !== textoDe(celdas[monto]),
    );
  const rivales = columnasDeCifras(filas).filter((columna) => {
    const otro = columna === monto ? null : deMonto(titulos[columna] ?? '');
    return otro !== null && (otro === 'propio' || suyo === 'otro') && difiere(columna);
  });
  return rivales.length === 0 ? [] : [monto, ...rivales];
}
