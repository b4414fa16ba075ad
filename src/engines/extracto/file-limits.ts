/** How much is read. A day of a shop is a few hundred lines; a bank's whole month of a busy one is a hundred thousand. */
export const PESO_MAXIMO = 20e6;
/** Bytes that an .xlsx unpacks to: a hundred thousand rows of ten columns are about 60 MB. Also the letters of its cells. */
export const DESEMPACADO_MAXIMO = 100e6;
export const HOJAS_MAXIMAS = 500;
export const FILAS_MAXIMAS = 250_000;
/** Letters of one line of a text with a separator; the widest report of a bank has some thousand. */
export const LINEA_LARGA = 50_000;
/** Rows × columns: one cell far away makes the reader fill everything before it. */
export const CELDAS_MAXIMAS = 2e6;
export const PIEZAS_MAXIMAS = 12e6;
/** Letters of one tag, text or comment: a cell has up to 32 767, seven times as many when all are escaped. */
export const PIEZA_LARGA = 300_000;
export const CELDA_LARGA = 100_000;
export const TEXTOS_MAXIMOS = 1e6;
export const FORMATOS_MAXIMOS = 100_000;
export const FORMATO_LARGO = 1_000;
export const HONDO = 100;
