/** From the parsed body of GET /agentes to columns, newest first. Pure; runs in the worker. */
import { camposDe, esAjeno, PROPIOS } from '@/lib/contract/contrato';
import type { Columnas } from './columns';
import { ampliar, crearDestino } from './column-target';
import { leerFila } from './read-row';
import { enColumnas, ordenar } from './sort-columns';

/** A row that is not what the contract says: counted and shown, never dropped in silence. */
export interface Ilegible {
  lugar: number;
  id: number | null;
  campo: string;
}

export interface Ilegibles {
  total: number;
  primeras: Ilegible[];
  /** Nothing but rows of another contract came: their fields. */
  ajenas: string | null;
}

const DESCRITAS = 100;

const idDe = (valor: unknown): number | null =>
  typeof valor === 'object' && valor !== null && 'id' in valor && typeof valor.id === 'number'
    ? valor.id
    : null;

export interface Construido {
  columnas: Columnas;
  ilegibles: Ilegibles;
}

export function crearConstructor() {
  let a = crearDestino(256);
  let [n, vistas] = [0, 0];
  const ilegibles: Ilegibles = { total: 0, primeras: [], ajenas: null };
  let ajenas = 0;
  let forma = '';
  return {
    agregar: (filas: readonly unknown[]): void => {
      if (n + filas.length > a.id.length) a = ampliar(a, Math.max(n + filas.length, a.id.length * 2));
      for (let k = 0; k < filas.length; k += 1) {
        vistas += 1;
        const campo = leerFila(filas[k], a, n);
        if (campo === null) {
          n += 1;
          continue;
        }
        a.vouchers.delete(n);
        ilegibles.total += 1;
        if (esAjeno(filas[k], PROPIOS.lista)) {
          if (ajenas === 0) forma = camposDe(filas[k]);
          ajenas += 1;
        }
        if (ilegibles.total <= DESCRITAS)
          ilegibles.primeras.push({ lugar: vistas, id: idDe(filas[k]), campo });
      }
    },
    terminar: (): Construido => ({
      columnas: enColumnas(a, ordenar(a, n)),
      ilegibles: n === 0 && ajenas > 0 && ajenas === vistas ? { ...ilegibles, ajenas: forma } : ilegibles,
    }),
  };
}

export function construir(filas: readonly unknown[]): Construido {
  const constructor = crearConstructor();
  constructor.agregar(filas);
  return constructor.terminar();
}
