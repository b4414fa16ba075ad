/** From the sums of a period to what the page shows; amounts in centavos. */
import {
  netoDe,
  totalesDePeriodo,
  type EfectoDe,
  type HoraPeriodo,
  type RenglonPeriodo,
  type ResumenPeriodo,
  type TotalesPeriodo,
} from '@/engines/listado/listado';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';

export interface Renglon extends RenglonPeriodo {
  /** what it did to the drawer, in centavos, without fees: + in, − out */
  neto: number;
}

export type Totales = TotalesPeriodo;
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

function porEntidad(renglones: readonly Renglon[], qr: EfectoDe): Entidad[] {
  const bancos = [...new Set(renglones.map(({ banco }) => banco))];
  return bancos.map((banco) => ({
    ...totalesDePeriodo(
      renglones.filter((renglon) => renglon.banco === banco),
      qr,
    ),
    banco,
  }));
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
    entidades: porEntidad(renglones, qr),
    horas: conHoras(horas),
    totales: totalesDePeriodo(renglones, qr),
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
