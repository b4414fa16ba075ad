/** Today against the same day of a week before, at the same hour. Pure. */
import { formatMonto, centavos } from '@/lib/monto';
import { nombreDeDia } from '@/features/hoy/dias';
import type { Dia } from '@/lib/fecha';
import { faltaBanco, type Ganado } from './ganado';

export interface Comparacion {
  sentido: 'mas' | 'menos' | 'igual' | 'primero';
  /** What matters, and the rest of the sentence. */
  fuerte: string;
  resto: string;
}

const PORCIENTO = new Intl.NumberFormat('es-BO', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const porciento = (diferencia: number, antes: number): string =>
  antes === 0
    ? ''
    : ` (${diferencia > 0 ? '+' : '−'}\u00a0${PORCIENTO.format((Math.abs(diferencia) / antes) * 100)}\u00a0%)`;

/**
 * @param hoy what today has brought so far
 * @param antes what that day had brought at this hour; null: the shop never worked on such a day
 */
export function comparar(hoy: Ganado, antes: { dia: Dia; ganado: Ganado } | null, este: Dia): Comparacion {
  if (!antes) {
    const [semana = ''] = nombreDeDia(este).split(' ');
    return { sentido: 'primero', fuerte: '', resto: `Primer ${semana} con operaciones` };
  }
  // Half of today's earnings against both of that day's would always be less.
  const soloCliente = faltaBanco(hoy);
  const de = ({ cliente, total }: Ganado): number => (soloCliente ? cliente : total);
  const diferencia = de(hoy) - de(antes.ganado);
  const cuando = `que el ${nombreDeDia(antes.dia)} a esta hora`;
  const nota = soloCliente ? ', solo la comisión al cliente' : '';
  if (diferencia === 0) return { sentido: 'igual', fuerte: 'Igual', resto: ` ${cuando}${nota}` };
  const sentido = diferencia > 0 ? 'mas' : 'menos';
  return {
    sentido,
    fuerte: `${formatMonto(centavos(Math.abs(diferencia)))} ${diferencia > 0 ? 'más' : 'menos'}`,
    resto: ` ${cuando}${porciento(diferencia, de(antes.ganado))}${nota}`,
  };
}
