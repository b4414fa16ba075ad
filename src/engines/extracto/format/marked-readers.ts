/** The readers of files of marks, one download: what they share, the parser of marks, is nine tenths of it. */
export { leerCamt } from './camt';
export { leerExcel2003, leerPagina } from './code-pages';
export { leerOds } from './ods';
export { leerOfx } from './ofx';
