import { formatMonto } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import type { Solicitud } from './solicitud';

/** «BCP, Bs 500,00, ref. 8827334» */
export const resumen = ({
  banco,
  monto,
  nro_referencia,
}: Pick<Solicitud, 'banco' | 'monto' | 'nro_referencia'>): string =>
  `${banco}, ${formatMonto(monto)}, ref. ${limpia(nro_referencia)}`;
