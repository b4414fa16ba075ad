import type { Ref } from 'react';
import { formatFechaHora } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { montoEnLetras } from '@/lib/text/monto-en-letras';
import { limpia } from '@/lib/referencia';
import { clsx } from 'clsx';
import { totalEnEfectivo } from '@/domain/transaccion/efectivo/total-en-efectivo';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import '@/ui/print.css';

interface ComprobanteProps {
  transaccion: TransaccionAgente;
  /** mm */
  ancho: 58 | 80;
  tienda: string;
  /** null while the name isn't known: the line then holds the cajero only */
  caja: string | null;
  cajero: string;
  ref?: Ref<HTMLElement>;
}

/** The voucher as it leaves the printer: always black on white, no ids of ours on it. */
export function Comprobante({ transaccion, ancho, tienda, caja, cajero, ref }: ComprobanteProps) {
  const { tipo_operacion, banco, monto, comision_cliente, nro_referencia, fecha, estado } = transaccion;
  const total = totalEnEfectivo(transaccion);
  return (
    <article ref={ref} className={clsx('voucher', `is-${ancho}`)} aria-label={`Comprobante de ${ancho} mm`}>
      <header>
        <strong>{tienda}</strong>
        <span>{[caja, cajero].filter(Boolean).join(' · ')}</span>
        <span>{formatFechaHora(fecha)}</span>
      </header>
      {!estado && <p className="voided">ANULADO</p>}
      <p className="v-op">
        {TIPOS_OPERACION[tipo_operacion].nombre.toUpperCase()} · {limpia(banco)}
      </p>
      <p className="v-amt">{formatMonto(monto)}</p>
      <p>{montoEnLetras(monto)}</p>
      <dl>
        <div>
          <dt>Comisión</dt>
          <dd>{formatMonto(comision_cliente)}</dd>
        </div>
        <div className="v-tot">
          <dt>{total.nombre}</dt>
          <dd>{formatMonto(total.monto)}</dd>
        </div>
      </dl>
      <dl>
        <div>
          <dt>Referencia</dt>
          <dd className="v-ref">{limpia(nro_referencia)}</dd>
        </div>
      </dl>
      <footer>Comprobante interno, no válido como factura</footer>
    </article>
  );
}
