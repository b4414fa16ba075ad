import { formatMonto } from '@/lib/monto';
import type { Arqueo } from './arqueo';

/** Our figure, and the server's when it is another one. */
export const Cifras = ({ arqueo }: { arqueo: Arqueo }) => (
  <dl className="sum both">
    <div>
      <dt>Calculado aquí</dt>
      <dd>{formatMonto(arqueo.efectivo.esperado)}</dd>
    </div>
    {arqueo.porQueDifiere && (
      <div>
        <dt>
          Según el servidor <span className="text-ink-3">{arqueo.porQueDifiere}</span>
        </dt>
        <dd>{formatMonto(arqueo.servidor)}</dd>
      </div>
    )}
  </dl>
);
