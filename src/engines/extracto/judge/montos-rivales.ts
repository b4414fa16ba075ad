import type { Columnas } from '@/engines/extracto/columns/columnas-extracto';
import { textoDe, type Registro } from '@/engines/extracto/file/raw-record';
import { columnasDeCifras } from './montos';
import { deMonto } from './titulos';

/** The columns that may be the amount when more than one may: only a balance, a title «Monto» or a person can say. */
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
