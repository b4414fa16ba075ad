/** When a transaction is asked about before it is sent: four cases. A fifth, an amount that is a reference, is in features/agentes/questions/parece-referencia. */
import { signoEnEfectivo, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { EfectoQr } from '@/domain/ajustes/ajustes';
import { centavos, formatMonto, type Centavos } from '@/lib/monto';
import type { OperacionTecleada } from '@/domain/transaccion/efectivo/efecto-caja';

interface Contexto {
  /** Amounts from here on are asked about, in centavos. */
  umbral: Centavos;
  /** What should be in the drawer, in centavos; null while it isn't known, and then nothing is said about it. */
  esperado: Centavos | null;
  qr: EfectoQr;
}

/** The smallest coin in use: 10 centavos. */
const MONEDA = 10;

/** What passes over the counter in cash: of a QR transfer only the fee, unless its agreement moves the drawer. */
const enEfectivo = (
  { tipo_operacion, monto, comision_cliente }: OperacionTecleada,
  qr: EfectoQr,
): Centavos =>
  signoEnEfectivo(tipo_operacion, qr) === 0 ? comision_cliente : centavos(monto + comision_cliente);

/** One sentence per reason; empty when nothing needs to be asked. */
export function motivosDeConfirmacion(op: OperacionTecleada, { umbral, esperado, qr }: Contexto): string[] {
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
      `El retiro supera el efectivo que debería haber en la gaveta (${formatMonto(esperado)}).`,
  ].filter((motivo) => motivo !== false);
}
