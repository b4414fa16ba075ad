import { formatFechaHora } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { totalEnEfectivo } from '@/domain/transaccion/efectivo/total-en-efectivo';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

interface DatosComprobante {
  transaccion: TransaccionAgente;
  tienda: string;
  /** null while the name isn't known: the line is then left out */
  caja: string | null;
}

/** The words of a voucher, the same on paper and in a message; no ids of ours among them. */
export function palabrasComprobante(transaccion: TransaccionAgente) {
  const { tipo_operacion, banco, monto, comision_cliente, nro_referencia, fecha, estado } = transaccion;
  const total = totalEnEfectivo(transaccion);
  return {
    fecha: formatFechaHora(fecha),
    anulado: estado ? null : 'ANULADO',
    operacion: `${TIPOS_OPERACION[tipo_operacion].nombre.toUpperCase()} · ${limpia(banco)}`,
    monto: formatMonto(monto),
    comision: formatMonto(comision_cliente),
    total: { nombre: total.nombre, monto: formatMonto(total.monto) },
    referencia: limpia(nro_referencia),
    pie: 'Comprobante interno, no válido como factura',
  };
}

/** The voucher as plain text for a message: who served the customer stays on the paper. */
export function textoComprobante({ transaccion, tienda, caja }: DatosComprobante): string {
  const { fecha, anulado, operacion, monto, comision, total, referencia, pie } =
    palabrasComprobante(transaccion);
  return [
    tienda,
    caja,
    fecha,
    anulado,
    operacion,
    monto,
    `Comisión: ${comision}`,
    `${total.nombre}: ${total.monto}`,
    `Referencia: ${referencia}`,
    pie,
  ]
    .filter(Boolean)
    .join('\n');
}
