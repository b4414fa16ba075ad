import { conciliar } from '@/engines/cotejo/conciliar';
import type { Grupo } from '@/engines/cotejo/likeness/sumas-unicas';
import { desempacar, empacarFilas, type Filas, type Paquete } from './packing';
import { totalizar, type Totales } from './cotejo-totals';

export interface Respuesta {
  filas: Filas;
  totales: Totales;
  deOtrosDias: number;
  grupos: Grupo[];
}

export function trabajar(paquete: Paquete): Respuesta {
  const entrada = desempacar(paquete);
  const cotejo = conciliar(entrada, paquete.dia);
  return {
    filas: empacarFilas(cotejo.filas, entrada.lineas),
    totales: totalizar(cotejo.filas, entrada.nuestras, entrada.lineas),
    deOtrosDias: cotejo.deOtrosDias,
    grupos: cotejo.grupos,
  };
}
