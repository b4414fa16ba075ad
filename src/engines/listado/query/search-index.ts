/** Two long strings, in which the browser's own search is quicker than any loop over rows. */
import { refFiltro } from '@/lib/referencia';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';
import { referenciaEn, type Columnas } from '@/engines/listado/columns/columns';

export interface Pozo {
  texto: string;
  cortes: Int32Array;
}

export interface Indice {
  escritas: Pozo;
  claves: Pozo;
}

function pozoDe(textos: readonly string[]): Pozo {
  const cortes = new Int32Array(textos.length + 1);
  let corte = 1;
  for (const [i, texto] of textos.entries()) {
    cortes[i] = corte;
    corte += texto.length + 1;
  }
  cortes[textos.length] = corte;
  return { texto: `\n${textos.join('\n')}\n`, cortes };
}

function contarCortes(texto: string, n: number): Pozo {
  const cortes = new Int32Array(n + 1);
  for (let i = 0, en = 0; i <= n; i += 1, en = texto.indexOf('\n', en + 1)) cortes[i] = en + 1;
  return { texto, cortes };
}

/** In such texts lower case is all that normalising does. */
const SIMPLES = /^[\nA-Za-z\d .-]*$/;
const SEPARADORES = /[ .-]/g;

export function indexar(columnas: Columnas): Indice {
  const { n, referencias, cortes } = columnas;
  if (n > 0 && SIMPLES.test(referencias) && referencias.split('\n').length === n + 2) {
    const texto = referencias.toLowerCase();
    return { escritas: { texto, cortes }, claves: contarCortes(texto.replace(SEPARADORES, ''), n) };
  }
  const todas = Array.from({ length: n }, (_, i) => referenciaEn(columnas, i));
  return {
    escritas: pozoDe(todas.map(normalizarBusqueda)),
    claves: pozoDe(todas.map((referencia) => refFiltro(referencia).toLowerCase())),
  };
}

export function filasCon({ texto, cortes }: Pozo, buscado: string, hacer: (fila: number) => void): void {
  let fila = 0;
  for (let en = texto.indexOf(buscado); en >= 0; en = texto.indexOf(buscado, cortes[fila] ?? texto.length)) {
    fila = filaEnPosicion(cortes, en, fila);
    hacer(fila);
    fila += 1;
  }
}

function filaEnPosicion(cortes: Int32Array, en: number, desde: number): number {
  for (let fila = desde; fila < desde + 4; fila += 1) if ((cortes[fila + 1] ?? Infinity) > en) return fila;
  let [bajo, alto] = [desde + 4, cortes.length - 1];
  while (bajo < alto) {
    const medio = (bajo + alto) >> 1;
    if ((cortes[medio + 1] ?? Infinity) > en) alto = medio;
    else bajo = medio + 1;
  }
  return bajo;
}
