import type { Ref } from 'react';
import { montoEnLetras } from '@/lib/text/monto-en-letras';
import { clsx } from 'clsx';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { palabrasComprobante } from './texto-comprobante';
import '@/ui/print.css';

/** `ancho` in mm; `caja` null while its name isn't known: the line then holds the cajero only. */
interface ComprobanteProps {
  transaccion: TransaccionAgente;
  ancho: 58 | 80;
  tienda: string;
  caja: string | null;
  cajero: string;
  ref?: Ref<HTMLElement>;
}

export function Comprobante({ transaccion, ancho, tienda, caja, cajero, ref }: ComprobanteProps) {
  const palabras = palabrasComprobante(transaccion);
  return (
    <article ref={ref} className={clsx('voucher', `is-${ancho}`)} aria-label={`Comprobante de ${ancho} mm`}>
      <header>
        <strong>{tienda}</strong>
        <span>{[caja, cajero].filter(Boolean).join(' · ')}</span>
        <span>{palabras.fecha}</span>
      </header>
      {palabras.anulado && <p className="voided">{palabras.anulado}</p>}
      <p className="v-op">{palabras.operacion}</p>
      <p className="v-amt">{palabras.monto}</p>
      <p>{montoEnLetras(transaccion.monto)}</p>
      <dl>
        <div>
          <dt>Comisión</dt>
          <dd>{palabras.comision}</dd>
        </div>
        <div className="v-tot">
          <dt>{palabras.total.nombre}</dt>
          <dd>{palabras.total.monto}</dd>
        </div>
      </dl>
      <dl>
        <div>
          <dt>Referencia</dt>
          <dd className="v-ref">{palabras.referencia}</dd>
        </div>
      </dl>
      <footer>{palabras.pie}</footer>
    </article>
  );
}
