import { elDe, signoEnEfectivo, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { EfectoQr } from '@/domain/ajustes/ajustes';
import { centavos, formatMonto, type Centavos } from '@/lib/monto';
import type { OperacionTecleada } from '@/domain/transaccion/efectivo/efecto-caja';

/** Centavos: asked about from `umbral` on; `esperado` in the drawer, null: unknown, nothing is said of it. */
interface Contexto {
  umbral: Centavos;
  esperado: Centavos | null;
  qr: EfectoQr;
  /** limits of the institution that it passes, each a sentence */
  limites?: readonly string[];
}

/** the smallest coin in use, in centavos */
const MONEDA = 10;

/** Centavos over the counter in cash: of a QR transfer only the fee, unless its agreement moves the drawer. */
const enEfectivo = (
  { tipo_operacion, monto, comision_cliente }: OperacionTecleada,
  qr: EfectoQr,
): Centavos =>
  signoEnEfectivo(tipo_operacion, qr) === 0 ? comision_cliente : centavos(monto + comision_cliente);

/** One sentence per reason to ask before sending; empty when there is none. */
export function motivosDeConfirmacion(
  op: OperacionTecleada,
  { umbral, esperado, qr, limites = [] }: Contexto,
): string[] {
  const efectivo = enEfectivo(op, qr);
  return [
    op.monto >= umbral &&
      `El monto es alto: ${formatMonto(op.monto)} (desde ${formatMonto(umbral)} se confirma).`,
    op.comision_cliente > op.monto &&
      `La comisión (${formatMonto(op.comision_cliente)}) es mayor que el monto (${formatMonto(op.monto)}).`,
    efectivo % MONEDA !== 0 &&
      `En efectivo son ${formatMonto(efectivo)}: no hay monedas menores a ${formatMonto(centavos(MONEDA))}.`,
    TIPOS_OPERACION[op.tipo_operacion].efectivo === -1 &&
      esperado !== null &&
      op.monto > esperado &&
      `${elDe(op.tipo_operacion)} supera el efectivo que debería haber en la gaveta (${formatMonto(esperado)}).`,
    ...limites,
  ].filter((motivo) => motivo !== false);
}
