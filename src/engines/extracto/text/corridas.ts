import type { Perfil } from '@/engines/extracto/profile/perfil';
import { textoDe, type Registro } from '@/engines/extracto/file/raw-record';

const SOBRA = 'La fila tiene más columnas que los títulos.';
const PARTIDO = 'El monto parece partido por su coma: la fila tiene más columnas que los títulos.';
const SIN_NUMEROS = 'La referencia no tiene números: los valores de la fila parecen corridos.';
const SIN_COMA = 'El monto no está escrito como los demás: los valores de la fila parecen corridos.';

const ES_MONTO = 'La referencia parece un monto: los valores de la fila parecen corridos.';
const MONTO = /^[-+(]?(?:bs\.? ?)?\d[\d.,' ]*[.,]\d\d\)?$/i;

/** «1» and «500.00», «500» and «00»: one amount whose comma was taken for the end of a column. */
const partido = (celda: string, siguiente: string): boolean =>
  /^[-+(]?(?:bs\.? ?)?\d{1,3}$/i.test(celda) && /^(?:\d{3}(?:\.\d{1,2})?|\d{2})\)?$/.test(siguiente);

const sinCentavos = (celda: string, siguiente: string): boolean =>
  /^[-+(]?(?:bs\.? ?)?\d+$/i.test(celda) && /^\d{2}\)?$/.test(siguiente);

interface Contexto {
  perfil: Perfil;
  titulos: readonly string[];
  muestra: readonly Registro[];
  cuadra: (numero: number) => boolean;
}

export function crearJuezDeCorridas({ perfil, titulos, muestra, cuadra }: Contexto) {
  const { columnas, separador } = perfil;
  const montos = [columnas.monto, columnas.debito, columnas.credito].filter((columna) => columna !== null);
  const lleno = (columna: number) => muestra.filter(({ celdas }) => textoDe(celdas[columna]) !== '').length;
  // Titles end where the last word is; an empty one over a filled column has lost its word.
  let ancho = titulos.length;
  while (ancho > 0 && titulos[ancho - 1] === '' && lleno(ancho - 1) * 2 <= muestra.length) ancho -= 1;
  const enReferencia = muestra
    .map(({ celdas }) => textoDe(columnas.referencia === null ? '' : celdas[columnas.referencia]))
    .filter((texto) => texto !== '');
  const conNumeros = enReferencia.filter((texto) => /\d/.test(texto)).length * 10 >= enReferencia.length * 6;
  const conMontos = enReferencia.filter((texto) => MONTO.test(texto)).length * 2 >= enReferencia.length;
  const enMonto = muestra
    .flatMap(({ celdas }) => montos.map((c) => textoDe(celdas[c])))
    .filter((t) => t !== '');
  const conMarca = enMonto.filter((texto) => /[.,]\d{1,2}\D*$/.test(texto)).length * 10 >= enMonto.length * 8;

  return ({ numero, celdas }: Registro): string | null => {
    if (separador === null) return null;
    if (titulos.length > 0 && celdas.slice(ancho).some((sobra) => textoDe(sobra) !== '')) return SOBRA;
    if (cuadra(numero)) return null;
    const en = (columna: number) => textoDe(celdas[columna]);
    if (separador === ',' && montos.some((c) => partido(en(c), en(c + 1)))) return PARTIDO;
    if (separador === ',' && titulos.length === 0 && montos.some((c) => sinCentavos(en(c), en(c + 1))))
      return PARTIDO;
    const referencia = columnas.referencia === null ? '' : en(columnas.referencia);
    if (conNumeros && enReferencia.length > 0 && /^\p{L}[\p{L} .]+$/u.test(referencia)) return SIN_NUMEROS;
    if (!conMontos && MONTO.test(referencia)) return ES_MONTO;
    return conMarca && montos.some((c) => /^\d{6,}$/.test(en(c))) ? SIN_COMA : null;
  };
}
