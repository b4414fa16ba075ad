export type Separador = string;
export const BLANCOS = ' ';
export const SEPARADORES = [';', ',', '\t', '|', '^', '~', '#', '*', '§', '¦', BLANCOS] as const;

export const esSeparador = (texto: string): boolean =>
  texto.length === 1 && !/[\p{L}\p{N}\p{Cs}"\n\r]/u.test(texto);
