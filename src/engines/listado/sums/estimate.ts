/** What the tariffs say of the institutions' fee, beside what the server says of it. Amounts in centavos. */
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { porCampo } from '@/engines/listado/columns/fields';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import type { Estimado, TarifaPeriodo, TramoPeriodo } from './period';

const CAMPOS: readonly (keyof Estimado)[] = [
  'cuenta',
  'comision_banco',
  'estimada',
  'sin_banco',
  'estimada_sin_banco',
];

const lugarDe = (banco: number, tipo: number): number => (banco * TIPOS.length + tipo) * CAMPOS.length;

/** The range of the tariff in force at `ms` that holds the amount; undefined: it says nothing. */
function tramoEn(
  tarifa: TarifaPeriodo | undefined,
  tipo: number,
  ms: number,
  monto: number,
): TramoPeriodo | undefined {
  const vigente = tarifa?.vigencias.find(({ desde }) => desde <= ms);
  return vigente?.tablas[tipo]?.find(({ desde, hasta }) => monto >= desde && monto <= hasta);
}

export function crearEstimador(bancos: readonly string[], tarifas: readonly TarifaPeriodo[]) {
  const porNombre = new Map(tarifas.map((tarifa) => [tarifa.banco, tarifa]));
  const suyas = bancos.map((banco) => porNombre.get(claveDeEntidad(banco)));
  const sumas = new Float64Array(lugarDe(bancos.length, 0));
  const contar = (banco: number, tipo: number, ms: number, monto: number, comision_banco: number): void => {
    const tramo = tramoEn(suyas[banco], tipo, ms, monto);
    if (!tramo) return;
    const falta = comision_banco === 0 && tramo.banco > 0;
    const suma: Estimado = {
      cuenta: 1,
      comision_banco,
      estimada: tramo.banco,
      sin_banco: falta ? 1 : 0,
      estimada_sin_banco: falta ? tramo.banco : 0,
    };
    const en = lugarDe(banco, tipo);
    for (const [c, campo] of CAMPOS.entries()) sumas[en + c] = (sumas[en + c] ?? 0) + suma[campo];
  };
  return { sumas, contar };
}

export const estimadoEn = (sumas: Float64Array, banco: number, tipo: number): Estimado =>
  porCampo(CAMPOS, (_, c) => sumas[lugarDe(banco, tipo) + c] ?? 0);

export const sumarEstimados = (a: Estimado | undefined, b: Estimado): Estimado =>
  a ? porCampo(CAMPOS, (campo) => a[campo] + b[campo]) : b;
