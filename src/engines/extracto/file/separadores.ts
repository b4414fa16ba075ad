/** What stands between the columns of a text. Apart from the parting, whose library the page need not load. */

/** A single character; a blank means columns that only blanks keep apart. */
export type Separador = string;
export const BLANCOS = ' ';
/** Those that are tried. Any other character can be typed. */
export const SEPARADORES = [';', ',', '\t', '|', '^', '~', '#', '*', '§', '¦', BLANCOS] as const;

export const esSeparador = (texto: string): boolean =>
  texto.length === 1 && !/[\p{L}\p{N}\p{Cs}"\n\r]/u.test(texto);
