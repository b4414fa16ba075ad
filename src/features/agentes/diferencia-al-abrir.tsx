import { usePuertaCaja } from '@/domain/caja/puerta-caja';
import { OfertaDeAjuste } from '@/engines/operaciones/operaciones';

/** Stands over the list where there are two columns: it comes late, and the form may be typed in already. */
export function DiferenciaAlAbrir() {
  const puerta = usePuertaCaja();
  if (puerta.estado !== 'lista') return null;
  return <OfertaDeAjuste key={puerta.sesion.id} sesion={puerta.sesion} aplazable />;
}
