/**
 * The fields of a row that are columns of numbers, each named once: what reads, grows, sorts, copies, sums and keeps rows
 * goes over these lists. Only where a hundred thousand rows are read one by one, in ./read-row and `filaCrudaEn`, is each
 * field spelled out: a loop over names costs a tenth there. The schema's property test fails where one is left out.
 */
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

type Campos = readonly (keyof TransaccionAgente)[];

/** Amounts besides the operation's own, in centavos; each has a sum of its own in the totals. */
export const COMISIONES = ['comision_cliente', 'comision_banco'] as const satisfies Campos;
/** What is summed, in centavos. */
export const MONTOS = ['monto', ...COMISIONES] as const satisfies Campos;

/**
 * Whole numbers, in the narrowest array that holds them. `created_at` and `updated_at` are ms after `fecha`, nearly always
 * 0; `banco` is a place in the list of names.
 */
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

/** `tipo` is the code of the operation type, `banderas` the bits of ./columns. */
export const BYTES = ['tipo', 'banderas'] as const;

export type Comision = (typeof COMISIONES)[number];
export type Monto = (typeof MONTOS)[number];
export type Entera = (typeof ENTERAS)[number];
export type Byte = (typeof BYTES)[number];

const estanTodos = <Campo extends string, T>(
  valores: Partial<Record<Campo, T>>,
  campos: readonly Campo[],
): valores is Record<Campo, T> => campos.every((campo) => Object.hasOwn(valores, campo));

/** One value for each of the fields. */
export function porCampo<Campo extends string, T>(
  campos: readonly Campo[],
  hacer: (campo: Campo, lugar: number) => T,
): Record<Campo, T> {
  const valores: Partial<Record<Campo, T>> = {};
  for (const [k, campo] of campos.entries()) valores[campo] = hacer(campo, k);
  if (!estanTodos(valores, campos)) throw new Error('a field was given no value');
  return valores;
}
