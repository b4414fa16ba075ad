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
import { TIPOS, type TipoOperacion } from '@/domain/transaccion/tipo-operacion';
import { claveDeEntidad } from '@/domain/ajustes/entidad';

export interface Renglon extends RenglonPeriodo {
  /** what it did to the drawer, in centavos, without fees: + in, − out */
  neto: number;
}

export type Totales = TotalesPeriodo;
export type Entidad = Totales & { banco: string };
/** null: the rows do not say whose. */
export type Cajero = Totales & { id: number | null };
export type PorOperacion = Totales & { tipo_operacion: TipoOperacion };
export type Hora = HoraPeriodo & { hora: number };

export interface Calculado {
  renglones: Renglon[];
  entidades: Entidad[];
  cajeros: Cajero[];
  operaciones: PorOperacion[];
  /** from the first to the last hour with operations */
  horas: Hora[];
  totales: Totales;
  anuladas: number;
}

export const ganado = ({
  comision_cliente,
  comision_banco,
}: Pick<Totales, 'comision_cliente' | 'comision_banco'>): number => comision_cliente + comision_banco;

export const movido = ({ entra, sale, qr }: Totales): number => entra + sale + qr;

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

const porCajero = ({ personas = [] }: ResumenPeriodo, qr: EfectoDe): Cajero[] =>
  personas
    .map(({ id, renglones }) => ({ ...totalesDePeriodo(renglones, qr), id }))
    .toSorted((a, b) => ganado(b) - ganado(a) || b.cuenta - a.cuenta || (a.id ?? 0) - (b.id ?? 0));

const porOperacion = (renglones: readonly Renglon[], qr: EfectoDe): PorOperacion[] =>
  TIPOS.map((tipo_operacion) => ({
    ...totalesDePeriodo(
      renglones.filter((renglon) => renglon.tipo_operacion === tipo_operacion),
      qr,
    ),
    tipo_operacion,
  })).filter(({ cuenta }) => cuenta > 0);

function conHoras(horas: readonly HoraPeriodo[]): Hora[] {
  const todas = horas.map((hora, h) => ({ ...hora, hora: h }));
  const primera = todas.findIndex(({ cuenta }) => cuenta > 0);
  const ultima = todas.findLastIndex(({ cuenta }) => cuenta > 0);
  return primera < 0 ? [] : todas.slice(primera, ultima + 1);
}

export function calcular(resumen: ResumenPeriodo, qr: EfectoDe): Calculado {
  const renglones = resumen.renglones.map((renglon) => ({ ...renglon, neto: netoDe(renglon, qr) }));
  return {
    renglones,
    entidades: porEntidad(renglones, qr),
    cajeros: porCajero(resumen, qr),
    operaciones: porOperacion(renglones, qr),
    horas: conHoras(resumen.horas),
    totales: totalesDePeriodo(renglones, qr),
    anuladas: resumen.anuladas,
  };
}

/** The same institution and operation in the other period; nothing there is zero. */
export const renglonDe = (
  { renglones }: Calculado,
  { banco, tipo_operacion }: Pick<Renglon, 'banco' | 'tipo_operacion'>,
): Pick<Renglon, 'cuenta' | 'monto'> =>
  renglones.find(
    (cada) => cada.tipo_operacion === tipo_operacion && claveDeEntidad(cada.banco) === claveDeEntidad(banco),
  ) ?? { cuenta: 0, monto: 0 };

/** Per cent of `antes`, not rounded: 0 only when they are equal; null when there was nothing to compare with. */
export function variacion(ahora: number, antes: number): number | null {
  return antes === 0 ? null : ((ahora - antes) / Math.abs(antes)) * 100;
}
