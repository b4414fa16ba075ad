/** What stands between the columns of a text. Apart from the parting, whose library the page need not load. */
export const SEPARADORES = [';', ',', '\t', '|'] as const;
export type Separador = (typeof SEPARADORES)[number];
