import { formatMonto } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import type { Solicitud } from './solicitud';

export const resumen = ({
  banco,
  monto,
  nro_referencia,
}: Pick<Solicitud, 'banco' | 'monto' | 'nro_referencia'>): string =>
  `${banco}, ${formatMonto(monto)}, ref. ${limpia(nro_referencia)}`;
