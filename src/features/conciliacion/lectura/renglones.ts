/** Rows that are no operation, told from those that may be one. */
import { leerFecha, type Momento } from './fechas';
import { esRotulo, esSoloRotulo, tipoDePalabras } from './palabras';
import type { Perfil } from './perfil';
import { textoDe, type Registro } from './registro';

/**
 * A line of totals: a label, and no reference or (with something else in its column) no date. `dudoso`: it has a day and
 * names an operation, and only a person can tell «TOTAL ENERGIES DEPOSITO» from the sum of the deposits.
 */
export function esTotal(
  { celdas }: Registro,
  { columnas }: Perfil,
  fecha: Momento | null,
): 'total' | 'dudoso' | null {
  const textos = celdas.map(textoDe);
  const rotulo = textos.findIndex((texto) => texto !== '' && esRotulo(texto));
  if (rotulo < 0) return null;
  const en = (columna: number | null): string => (columna === null ? '' : (textos[columna] ?? ''));
  if (en(columnas.referencia) === '' || rotulo === columnas.referencia) {
    const dice = textos[rotulo] ?? '';
    if (fecha === null || rotulo === columnas.referencia || esSoloRotulo(dice)) return 'total';
    // Also a customer whose name begins like one, beside an operation of its own.
    return (tipoDePalabras(en(columnas.tipo)) ?? tipoDePalabras(dice)) ? 'dudoso' : 'total';
  }
  const primera = rotulo === textos.findIndex((texto) => texto !== '');
  return columnas.fecha !== null && fecha === null && primera ? 'total' : null;
}

const esMonto = (texto: string): boolean => /\d[.,]\d\d?\)?-?$/.test(texto);
const esDia = (texto: string): boolean =>
  leerFecha(texto, 'dma') !== null || leerFecha(texto, 'mda') !== null;

/** Above the header stand names and balances. An amount or a day beside a number there may be a row out of its place. */
export function pareceOperacion({ celdas }: Registro): boolean {
  const textos = celdas.map(textoDe).filter((texto) => texto !== '');
  if (textos.length < 3 || textos.some(esRotulo)) return false;
  // Names begin with letters; rows of a bank mostly with a day or a number.
  if (/^\d/.test(textos[0] ?? '')) return true;
  const otros = textos.filter((texto) => !esMonto(texto) && !esDia(texto));
  return otros.length < textos.length && otros.some((texto) => /\d{3}/.test(texto));
}

/** The bank's farewell under the last row: words in one cell, no figure to lose. */
export const esPie = (registro: Registro): boolean => {
  const textos = registro.celdas.map(textoDe).filter((texto) => texto !== '');
  const [texto = ''] = textos;
  return (
    textos.length === 1 &&
    /\p{L}\P{L}+\p{L}/u.test(texto) &&
    tipoDePalabras(texto) === null &&
    !/\d[.,]\d/.test(texto)
  );
};
