import { porCadaTipo, TIPOS, type TipoOperacion } from '@/domain/transaccion/tipo-operacion';
import { CLASES, esAlerta, esPorRevisar, type Clase } from '@/domain/conciliacion/clases';
import type { Fila } from '@/engines/cotejo/conciliar';
import type { LineaCotejada, Nuestra } from '@/engines/cotejo/cotejo-side';

export interface Lado {
  cuenta: number;
  monto: number;
}

export interface TotalDeTipo {
  sistema: Lado;
  banco: Lado;
  /** centavos: banco − sistema, summed row by row, conciliadas left out. */
  explicado: number;
}

const SIN_NINGUNA: Readonly<Record<Clase, number>> = {
  'anulada-en-banco': 0,
  'tipo-distinto': 0,
  'monto-distinto': 0,
  'falta-en-sistema': 0,
  duplicada: 0,
  'falta-en-banco': 0,
  'fecha-distinta': 0,
  candidata: 0,
  danada: 0,
  ilegible: 0,
  conciliada: 0,
  'anulada-correcta': 0,
};

export interface Totales {
  porTipo: Record<TipoOperacion, TotalDeTipo>;
  porClase: Record<Clase, number>;
}

const vacio = (): TotalDeTipo => ({
  sistema: { cuenta: 0, monto: 0 },
  banco: { cuenta: 0, monto: 0 },
  explicado: 0,
});

const sumar = (lado: Lado, monto: number): void => {
  lado.cuenta += 1;
  lado.monto += monto;
};

export function totalizar(
  filas: readonly Fila[],
  nuestras: readonly Nuestra[],
  lineas: readonly LineaCotejada[],
): Totales {
  const porTipo = porCadaTipo(vacio);
  const porClase = { ...SIN_NINGUNA };
  for (const { clase, nuestra, linea } of filas) {
    porClase[clase] += 1;
    const [suya, otra] = [nuestras[nuestra], lineas[linea]];
    const explica = clase !== 'conciliada';
    if (suya?.estado) {
      const total = porTipo[suya.tipo_operacion];
      sumar(total.sistema, suya.monto);
      if (explica) total.explicado -= suya.monto;
    }
    if (otra) {
      const total = porTipo[otra.tipo];
      sumar(total.banco, otra.monto);
      if (explica) total.explicado += otra.monto;
    }
  }
  return { porTipo, porClase };
}

export const diferencia = ({ banco, sistema }: TotalDeTipo): number => banco.monto - sistema.monto;

/** A deposit too many does not make up for a withdrawal too many: the differences of the operations are summed without signs. */
export function explicacion({ porTipo }: Totales): { explicada: number; total: number } {
  const suma = (de: (total: TotalDeTipo) => number) =>
    TIPOS.reduce((hasta, tipo) => hasta + Math.abs(de(porTipo[tipo])), 0);
  return { explicada: suma(({ explicado }) => explicado), total: suma(diferencia) };
}

export function cuentas({ porClase }: Totales): { conciliadas: number; porRevisar: number; alertas: number } {
  const suma = (es: (clase: Clase) => boolean) =>
    CLASES.filter(es).reduce((hasta, clase) => hasta + porClase[clase], 0);
  return { conciliadas: porClase.conciliada, porRevisar: suma(esPorRevisar), alertas: suma(esAlerta) };
}
