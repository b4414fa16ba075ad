/** From the sums of a period to what the page shows; amounts in centavos. */
import { signoEnEfectivo, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { EfectoQr } from '@/domain/ajustes/ajustes';
import type { HoraPeriodo, RenglonPeriodo, ResumenPeriodo } from '@/engines/listado/listado';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';

export type EfectoDe = (banco: string) => EfectoQr;

export interface Renglon extends RenglonPeriodo {
  /** what it did to the drawer, in centavos, without fees: + in, − out */
  neto: number;
}

export interface Totales {
  entra: number;
  sale: number;
  qr: number;
  neto: number;
  comision_cliente: number;
  comision_banco: number;
  cuenta: number;
}
export type Entidad = Totales & { banco: string };
export type Hora = HoraPeriodo & { hora: number };

export interface Calculado {
  renglones: Renglon[];
  entidades: Entidad[];
  /** from the first to the last hour with operations */
  horas: Hora[];
  totales: Totales;
  anuladas: number;
}

/** «+ 0»: no −0 where nothing moved. */
const netoDe = ({ tipo_operacion, monto, banco }: RenglonPeriodo, qr: EfectoDe): number =>
  signoEnEfectivo(tipo_operacion, qr(banco)) * monto + 0;

const CERO: Totales = {
  entra: 0,
  sale: 0,
  qr: 0,
  neto: 0,
  comision_cliente: 0,
  comision_banco: 0,
  cuenta: 0,
};

const sumar = (antes: Totales, renglon: Renglon): Totales => {
  const columna = TIPOS_OPERACION[renglon.tipo_operacion].suma;
  return {
    ...antes,
    [columna]: antes[columna] + renglon.monto,
    neto: antes.neto + renglon.neto,
    comision_cliente: antes.comision_cliente + renglon.comision_cliente,
    comision_banco: antes.comision_banco + renglon.comision_banco,
    cuenta: antes.cuenta + renglon.cuenta,
  };
};

function porEntidad(renglones: readonly Renglon[]): Entidad[] {
  const entidades = new Map<string, Totales>();
  for (const renglon of renglones)
    entidades.set(renglon.banco, sumar(entidades.get(renglon.banco) ?? CERO, renglon));
  return [...entidades].map(([banco, totales]) => ({ ...totales, banco }));
}

function conHoras(horas: readonly HoraPeriodo[]): Hora[] {
  const todas = horas.map((hora, h) => ({ ...hora, hora: h }));
  const primera = todas.findIndex(({ cuenta }) => cuenta > 0);
  const ultima = todas.findLastIndex(({ cuenta }) => cuenta > 0);
  return primera < 0 ? [] : todas.slice(primera, ultima + 1);
}

export function calcular({ renglones: sumas, horas, anuladas }: ResumenPeriodo, qr: EfectoDe): Calculado {
  const renglones = sumas.map((renglon) => ({ ...renglon, neto: netoDe(renglon, qr) }));
  return {
    renglones,
    entidades: porEntidad(renglones),
    horas: conHoras(horas),
    totales: renglones.reduce(sumar, CERO),
    anuladas,
  };
}

/** The same institution and operation in the other period; nothing there is zero. */
export const renglonDe = (
  { renglones }: Calculado,
  { banco, tipo_operacion }: Pick<Renglon, 'banco' | 'tipo_operacion'>,
): Pick<Renglon, 'cuenta' | 'monto'> =>
  renglones.find(
    (cada) =>
      cada.tipo_operacion === tipo_operacion && normalizarBusqueda(cada.banco) === normalizarBusqueda(banco),
  ) ?? { cuenta: 0, monto: 0 };

/** Per cent of `antes`, not rounded: 0 only when they are equal; null when there was nothing to compare with. */
export function variacion(ahora: number, antes: number): number | null {
  return antes === 0 ? null : ((ahora - antes) / Math.abs(antes)) * 100;
}
