/** Which closing of this device's trail is the one that the server shows. */
import type { Evento, EventoCierre } from '@/features/bandeja/evento';
import type { SesionCaja } from '@/features/sesion/caja';

/**
 * The confirmed one; else the last whose answer never came and that counted what the server has. Pure.
 * @param eventos of that session, in the order of writing
 */
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
