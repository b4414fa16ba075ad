import { limpia } from '@/lib/referencia';

/** Text as it is searched, both what is looked for and where: lower case, without accents, spaces collapsed. */
export const normalizarBusqueda = (texto: string): string =>
  limpia(texto.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
