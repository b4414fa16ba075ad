import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import type { LineaExtracto } from '@/engines/extracto/extracto';
import { limpia } from '@/lib/referencia';
import { claveDe, estaDanada, sinCeros } from './clave';
import type { Calendario } from './calendario';

export type Nuestra = Pick<TransaccionAgente, 'id' | 'tipo_operacion' | 'nro_referencia' | 'estado'> & {
  monto: number;
  dia: string;
};

export type LineaCotejada = Pick<LineaExtracto, 'numero' | 'tipo' | 'fecha' | 'referencia'> & {
  monto: number;
};

export interface Lado {
  i: number;
  tipo: LineaExtracto['tipo'];
  monto: number;
  dia: number;
  cruda: string;
  clave: string;
  ceros: string;
  muda: boolean;
  danada: boolean;
}

const lado = (i: number, tipo: Lado['tipo'], monto: number, dia: number, referencia: string): Lado => {
  const danada = estaDanada(referencia);
  const clave = danada ? '' : claveDe(referencia);
  const cruda = limpia(referencia);
  return { i, tipo, monto, dia, cruda, clave, ceros: sinCeros(clave), muda: clave === '', danada };
};

/** In an order of their own, so that the order they came in changes nothing. */
export const ladosNuestros = (nuestras: readonly Nuestra[], { desde }: Calendario): Lado[] =>
  nuestras
    .map(({ tipo_operacion, monto, dia, nro_referencia }, i) =>
      lado(i, tipo_operacion, monto, desde(dia), nro_referencia),
    )
    .toSorted((a, b) => (nuestras[a.i]?.id ?? 0) - (nuestras[b.i]?.id ?? 0));

/** A line without a date is of the day that is settled. */
export const ladosDelBanco = (lineas: readonly LineaCotejada[], { desde }: Calendario): Lado[] =>
  lineas
    .map(({ tipo, monto, fecha, referencia }, i) =>
      lado(i, tipo, monto, fecha === null ? 0 : desde(fecha), referencia),
    )
    .toSorted((a, b) => (lineas[a.i]?.numero ?? 0) - (lineas[b.i]?.numero ?? 0));
