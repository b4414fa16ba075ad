/** How much is read. A day of a shop is a few hundred lines; a bank's whole month of a busy one is a hundred thousand. */
export const PESO_MAXIMO = 20e6;
/** Of what an .xlsx unpacks to: a hundred thousand rows of ten columns are about 60 MB. */
export const DESEMPACADO_MAXIMO = 150e6;
export const FILAS_MAXIMAS = 250_000;
/** Rows × columns of a sheet: one cell far away makes the reader fill everything before it. */
export const CELDAS_MAXIMAS = 6e6;
