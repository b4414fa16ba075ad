import { limpia } from '@/lib/referencia';

export const normalizarBusqueda = (texto: string): string =>
  limpia(texto.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
