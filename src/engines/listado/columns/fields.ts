/** Named once for all that reads, sorts, sums and keeps rows; only ./read-row and `filaCrudaEn` spell them out, for speed. */
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

type Campos = readonly (keyof TransaccionAgente)[];

/** Amounts besides the operation's own, in centavos; each has a sum of its own in the totals. */
export const COMISIONES = ['comision_cliente', 'comision_banco'] as const satisfies Campos;
export const MONTOS = ['monto', ...COMISIONES] as const satisfies Campos;

/** `created_at` and `updated_at` are ms after `fecha`; `banco` is a place in the list of names. */
export const ENTERAS = [
  'id',
  'created_at',
  'updated_at',
  ...MONTOS,
  'id_sesion_caja',
  'id_user_create',
  'id_user_update',
  'banco',
] as const satisfies Campos;

/** What the list is sorted by. */
export const COLUMNAS_ORDENABLES = [
  'fecha',
  'tipo_operacion',
  'banco',
  ...MONTOS,
  'nro_referencia',
  'id_sesion_caja',
  'estado',
] as const satisfies Campos;

export const BYTES = ['tipo', 'banderas'] as const;

export type Comision = (typeof COMISIONES)[number];
export type ColumnaOrdenable = (typeof COLUMNAS_ORDENABLES)[number];
export type Monto = (typeof MONTOS)[number];
export type Entera = (typeof ENTERAS)[number];
export type Byte = (typeof BYTES)[number];

const estanTodos = <Campo extends string, T>(
  valores: Partial<Record<Campo, T>>,
  campos: readonly Campo[],
): valores is Record<Campo, T> => campos.every((campo) => Object.hasOwn(valores, campo));

export function porCampo<Campo extends string, T>(
  campos: readonly Campo[],
  hacer: (campo: Campo, lugar: number) => T,
): Record<Campo, T> {
  const valores: Partial<Record<Campo, T>> = {};
  for (const [k, campo] of campos.entries()) valores[campo] = hacer(campo, k);
  if (!estanTodos(valores, campos)) throw new Error('a field was given no value');
  return valores;
}
