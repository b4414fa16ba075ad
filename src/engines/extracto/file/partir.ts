import Papa from 'papaparse';
import type { Registro } from './raw-record';
import { partirEnBlancos } from '@/engines/extracto/text/blancos';
import { desenvolver, limpiarCelda } from '@/engines/extracto/text/limpiar';
import { CELDAS_MAXIMAS, FILAS_MAXIMAS, LINEA_LARGA } from '@/engines/extracto/file-limits';
import { demasiadasFilas, lineaLarga } from '@/engines/extracto/tipo-archivo';
import { demasiado } from './rechazos';
import { BLANCOS, esSeparador, type Separador } from './separadores';

/** One kind of line end; what joined files and DOS leave in the middle (byte order mark, 0x1a) is nothing. */
export const normalizarLineas = (texto: string): string =>
  desenvolver(
    texto.replace(/\r\n?/g, '\n').replaceAll('\ufeff', '').replaceAll('\u001a', '').replace(/\n$/, ''),
  );

/** @throws Rechazo of a text with more lines, or with a longer one, than a statement has. */
export function exigirLineas(texto: string): string {
  let filas = 0;
  for (let desde = 0; desde <= texto.length;) {
    const fin = texto.indexOf('\n', desde);
    const hasta = fin < 0 ? texto.length : fin;
    filas += 1;
    if (hasta - desde > LINEA_LARGA) throw lineaLarga();
    if (filas > FILAS_MAXIMAS) throw demasiadasFilas();
    desde = hasta + 1;
  }
  return texto;
}

/** Counted before the text is parted, as its parts would fill the memory. @throws Rechazo */
function exigirCeldas(texto: string, separador: Separador): void {
  let celdas = 0;
  for (let en = texto.indexOf(separador); en >= 0; en = texto.indexOf(separador, en + 1)) {
    celdas += 1;
    if (celdas > CELDAS_MAXIMAS) throw demasiado();
  }
}

export function separadorDeclarado(texto: string): Separador | null {
  const declarado = /^sep=([^\n])\n/.exec(texto)?.[1];
  return declarado !== undefined && esSeparador(declarado) ? declarado : null;
}

const papa = (texto: string, delimiter: Separador) =>
  Papa.parse<string[]>(texto, { delimiter, newline: '\n', skipEmptyLines: false });

const lineaPorLinea = (texto: string, separador: Separador): Registro[] =>
  texto.split('\n').map((linea, i) => {
    if (linea.includes('"')) {
      const { data, errors } = papa(linea, separador);
      if (errors.length === 0 && data.length === 1) return { numero: i + 1, celdas: data[0] ?? [] };
    }
    return { numero: i + 1, celdas: linea.split(separador) };
  });

const anchoUsual = (filas: readonly string[][]): number => {
  const veces = new Map<number, number>();
  for (const { length } of filas) veces.set(length, (veces.get(length) ?? 0) + 1);
  return [...veces].reduce((mayor, este) => (este[1] > mayor[1] ? este : mayor), [0, 0])[0];
};

function tragaLineas(filas: readonly string[][], separador: Separador): boolean {
  const tope = Math.max(2, anchoUsual(filas) - 1);
  return filas.some((fila) =>
    fila.some((celda) => {
      if (!celda.includes('\n')) return false;
      const lineas = celda.split('\n');
      return lineas.length > 20 || lineas.some((linea) => linea.split(separador).length - 1 >= tope);
    }),
  );
}

/** Records of a text whose lines are normalised. Every line of it is in exactly one of them. */
export function partir(texto: string, separador: Separador): Registro[] {
  const registros = enCrudo(texto, separador);
  for (const { celdas } of registros)
    for (const [i, celda] of celdas.entries()) if (typeof celda === 'string') celdas[i] = limpiarCelda(celda);
  return registros;
}

function enCrudo(texto: string, separador: Separador): Registro[] {
  if (texto === '') return [];
  if (separador === BLANCOS) return partirEnBlancos(texto).map((celdas, i) => ({ numero: i + 1, celdas }));
  exigirCeldas(texto, separador);
  const { data, errors } = papa(texto, separador);
  if (errors.some(({ type }) => type === 'Quotes') || tragaLineas(data, separador))
    return lineaPorLinea(texto, separador);
  let numero = 1;
  return data.map((celdas) => {
    const registro = { numero, celdas };
    numero += 1 + celdas.reduce((saltos, celda) => saltos + celda.split('\n').length - 1, 0);
    return registro;
  });
}
