/** What was earned against what another period had brought. Pure. */
import { cifra } from '@/lib/text/cifras';
import { faltaBanco, type Ganado } from './ganado';

export interface Comparacion {
  sentido: 'mas' | 'menos' | 'igual' | 'primero';
  fuerte: string;
  resto: string;
}

const PORCIENTO = new Intl.NumberFormat('es-BO', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const porciento = (diferencia: number, antes: number): string =>
  antes === 0
    ? ''
    : ` (${diferencia > 0 ? '+' : '−'}\u00a0${PORCIENTO.format((Math.abs(diferencia) / antes) * 100)}\u00a0%)`;

/** @param antes null: it had no operations @param que the other period after «que»: «el sábado 21 a esta hora» @param sinOtro said where there is none */
export function comparar(ahora: Ganado, antes: Ganado | null, que: string, sinOtro: string): Comparacion {
  if (!antes) return { sentido: 'primero', fuerte: '', resto: sinOtro };
  // One fee against both of the other period's would always be less.
  const soloCliente = faltaBanco(ahora);
  const de = ({ cliente, total }: Ganado): number => (soloCliente ? cliente : total);
  const diferencia = de(ahora) - de(antes);
  const nota = soloCliente ? ', solo la comisión al cliente' : '';
  if (diferencia === 0) return { sentido: 'igual', fuerte: 'Igual', resto: ` que ${que}${nota}` };
  const sentido = diferencia > 0 ? 'mas' : 'menos';
  return {
    sentido,
    fuerte: `Bs\u00a0${cifra(Math.abs(diferencia))} ${sentido === 'mas' ? 'más' : 'menos'}`,
    resto: ` que ${que}${porciento(diferencia, de(antes))}${nota}`,
  };
}
