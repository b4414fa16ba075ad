import type { Dia } from '@/lib/fecha';
import type { Sirve } from '@/engines/extracto/columns/columnas-extracto';
import { leerFecha, leerHora } from '@/engines/extracto/rows/fechas-extracto';
import { leerCelda } from '@/engines/extracto/rows/importe';
import { decimalDe } from './montos';
import { esCargo } from '@/engines/extracto/text/palabras';
import { porQueNo } from './referencias';
import { textoDe, type Celda, type Registro } from '@/engines/extracto/file/raw-record';

export const enColumna = (muestra: readonly Registro[], columna: number | null): Celda[] =>
  columna === null
    ? []
    : muestra.map(({ celdas }) => celdas[columna] ?? '').filter((celda) => textoDe(celda) !== '');

const mayoria = (celdas: readonly Celda[], es: (celda: Celda) => boolean): boolean =>
  celdas.length === 0 || celdas.filter(es).length * 2 >= celdas.length;

const sinCargo = ({ celdas }: Registro): boolean => !celdas.some((celda) => esCargo('', textoDe(celda)));

export function juezDeTitulos(
  muestra: readonly Registro[],
  titulos: readonly string[],
  ancla: Dia,
  decir: (nota: string) => void,
): Sirve {
  return (campo, columna) => {
    // What the bank charges for an operation carries its number too.
    const filas = campo === 'referencia' ? muestra.filter(sinCargo) : muestra;
    const celdas = enColumna(filas, columna);
    switch (campo) {
      case 'referencia': {
        const motivo = porQueNo(celdas);
        if (motivo !== null && celdas.length > 0)
          decir(`La columna «${titulos[columna] ?? ''}» no es la referencia: ${motivo}.`);
        return motivo === null;
      }
      case 'fecha':
        return (
          mayoria(
            celdas,
            (celda) => leerFecha(celda, 'dma', ancla) !== null || leerFecha(celda, 'mda', ancla) !== null,
          ) || !mayoria(celdas, (celda) => leerHora(celda) !== null)
        );
      case 'monto':
      case 'debito':
      case 'credito':
      case 'saldo': {
        const decimal = decimalDe(muestra, columna);
        return mayoria(celdas, (celda) => leerCelda(celda, decimal)?.ok ?? true);
      }
      default:
        return true;
    }
  };
}
