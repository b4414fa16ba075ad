import { buscarTexto } from './search';
import { filtrar, type Filtro, type Resultado } from './filter';
import { indexar, type Indice } from './search-index';
import { ordenar, type Ordenadas } from './listado-order';
import type { Tabla } from '@/engines/listado/columns/column-table';

export function crearConsultas(vigente: () => Tabla | null) {
  let indice: Indice | null = null;
  let ordenadas: Ordenadas | null = null;
  let ultimo: Filtro | null = null;
  const indiceDe = ({ columnas }: Tabla): Indice => (indice ??= indexar(columnas));

  function responder(tabla: Tabla, filtro: Filtro): Resultado {
    ultimo = filtro;
    ordenadas = ordenar(tabla, filtro.orden, ordenadas);
    const texto = filtro.texto.trim();
    const coincide = texto === '' ? null : buscarTexto(tabla, indiceDe(tabla), texto, filtro.nombres);
    // Ready before somebody types.
    setTimeout(() => {
      const actual = vigente();
      if (actual) indiceDe(actual);
    });
    return filtrar(tabla, ordenadas.filas, filtro, coincide);
  }

  return {
    responder,
    repetir: (): { filtro: Filtro; resultado: Resultado } | null => {
      const tabla = vigente();
      return tabla && ultimo && { filtro: ultimo, resultado: responder(tabla, ultimo) };
    },
    interes: (filtro: Filtro): void => {
      ultimo = filtro;
    },
    olvidar: (): void => {
      ordenadas = null;
      indice = null;
    },
  };
}
