/** Upper case without accents, and of signs only + and −: how words of a bank are compared. */
export const normalizar = (texto: string): string =>
  texto
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9+-]+/g, ' ')
    .trim();
