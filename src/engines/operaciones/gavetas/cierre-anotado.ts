import type { Evento, EventoCierre } from '@/engines/envios/envios';
import type { SesionCaja } from '@/domain/caja/caja';
import { centavos, type Centavos } from '@/lib/monto';

/** The confirmed closing, else the last unanswered one whose count the server has. `eventos`: one session's, in order. */
export function cierreDeSesion(
  eventos: readonly Evento[],
  { estado_sesion, monto_final_real }: Pick<SesionCaja, 'estado_sesion' | 'monto_final_real'>,
): EventoCierre | undefined {
  const ultimos = new Map<string, EventoCierre>();
  for (const evento of eventos) if (evento.tipo === 'cierre') ultimos.set(evento.opId, evento);
  const cierres = [...ultimos.values()];
  const confirmado = cierres.findLast(({ resultado }) => resultado === 'cerrada');
  if (confirmado || estado_sesion !== 'CERRADA') return confirmado;
  return cierres.findLast(
    ({ resultado, datos }) => resultado !== 'rechazada' && datos.contado === monto_final_real,
  );
}

/** Ours where this device knows what was expected: the server's difference knows no cash of agent operations. */
export type JuicioDeCierre =
  | { tipo: 'propio'; esperado: Centavos; diferencia: Centavos }
  | { tipo: 'movimientos'; diferencia: Centavos };

export const SEGUN_LOS_MOVIMIENTOS = 'Según los movimientos, sin operaciones de agente';

/** @param eventos of every session, or null when they can't be read @returns null while the session is open */
export function juzgarCierre(eventos: readonly Evento[] | null, sesion: SesionCaja): JuicioDeCierre | null {
  const { monto_final_real: contado, diferencia } = sesion;
  if (sesion.estado_sesion !== 'CERRADA') return null;
  const cierre = cierreDeSesion(eventos?.filter((evento) => evento.sesion === sesion.id) ?? [], sesion);
  if (cierre && typeof contado === 'number') {
    const { esperado } = cierre.datos;
    return { tipo: 'propio', esperado, diferencia: centavos(contado - esperado) };
  }
  return typeof diferencia === 'number' ? { tipo: 'movimientos', diferencia } : null;
}
