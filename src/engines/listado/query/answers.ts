import { buscarTexto } from './search';
import { filtrar, type Filtro, type Resultado } from './filter';
import { indexar, type Indice } from './search-index';
import { ordenar, type Ordenadas } from './listado-order';
import type { Columnas } from '@/engines/listado/columns/columns';
import type { Tabla } from '@/engines/listado/columns/column-table';

export interface Consultas {
  responder: (tabla: Tabla, filtro: Filtro) => Resultado;
  preparar: (tabla: Tabla) => void;
}

/** Filters one list at a time, in the worker or on the page. What it found out about a list serves until another one comes. */
export function crearConsultas(): Consultas {
  let indice: { de: Columnas; suyo: Indice } | null = null;
  let ordenadas: Ordenadas | null = null;
  const indiceDe = ({ columnas }: Tabla): Indice => {
    if (indice?.de !== columnas) indice = { de: columnas, suyo: indexar(columnas) };
    return indice.suyo;
  };
  return {
    responder: (tabla, filtro) => {
      ordenadas = ordenar(tabla, filtro.orden, ordenadas);
      const texto = filtro.texto.trim();
      const coincide = texto === '' ? null : buscarTexto(tabla, indiceDe(tabla), texto, filtro.nombres);
      return filtrar(tabla, ordenadas.filas, filtro, coincide);
    },
    preparar: (tabla) => void indiceDe(tabla),
  };
}
