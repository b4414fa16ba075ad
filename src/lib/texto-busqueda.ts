/** Text as it is searched: lower case, without accents, spaces collapsed. */
export const normalizarBusqueda = (texto: string): string =>
  texto.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
