/** How much is read. A day of a shop is a few hundred lines; a bank's whole month of a busy one is a hundred thousand. */
export const PESO_MAXIMO = 20e6;
/** Of what an .xlsx unpacks to: a hundred thousand rows of ten columns are about 60 MB. Also the letters of its cells together. */
export const DESEMPACADO_MAXIMO = 100e6;
/** The reader compares each with each. */
export const HOJAS_MAXIMAS = 500;
/** Of all the sheets together. */
export const FILAS_MAXIMAS = 250_000;
/** Rows × columns of all the sheets: one cell far away makes the reader fill everything before it. */
export const CELDAS_MAXIMAS = 2e6;
/** Tags, texts and attributes of one part: each costs the reader the same, however short it is. A cell has eight to eleven. */
export const PIEZAS_MAXIMAS = 12e6;
/** Letters of one tag, text or comment. A spreadsheet's longest cell has 32 767, seven times as many when all are escaped. */
export const PIEZA_LARGA = 300_000;
/** Letters of one cell, decoded. */
export const CELDA_LARGA = 100_000;
/** Texts that the cells share. */
export const TEXTOS_MAXIMOS = 1e6;
/** Formats of cells: Excel itself has 64 000. */
export const FORMATOS_MAXIMOS = 100_000;
/** Letters of a format: Excel itself has 255. */
export const FORMATO_LARGO = 1_000;
/** Tags within tags: a sheet has seven. */
export const HONDO = 100;
