import { ApiError, textoDeError } from '@/lib/api-error';

/** Something we refuse ourselves; the message is for the cashier. */
export class Rechazo extends Error {}

const CASOS: readonly [RegExp, string][] = [
  [/ya cuenta con una caja abierta/i, 'Usted ya tiene una caja abierta.'],
  [/ya tiene una sesión abierta/i, 'Esta caja ya está abierta por otro usuario.'],
  [/sesión ya está cerrada/i, 'Esta sesión ya fue cerrada.'],
  [/sesión cerrada/i, 'La sesión está cerrada: no admite movimientos.'],
  [/fondos insuficientes/i, 'El saldo de la caja no alcanza para ese egreso.'],
];

export function textoDeErrorDeCaja(error: unknown): string {
  if (error instanceof Rechazo) return error.message;
  if (error instanceof ApiError) {
    if (error.motivo === 'no-encontrado') return 'Esta caja ya no existe. Actualice la lista.';
    const caso = CASOS.find(([patron]) => error.mensajes.some((mensaje) => patron.test(mensaje)));
    if (caso) return caso[1];
  }
  return textoDeError(error);
}
