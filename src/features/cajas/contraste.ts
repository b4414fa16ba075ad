/**
 * Before a drawer is closed: what this device remembers of the session against what the server has (reliability R9).
 * Pure. It only speaks of what was done here; another device has its own trail.
 */
import type { Evento } from '@/features/bandeja/evento';
import type { OperacionDeSesion } from '@/features/sesion/operaciones-de-sesion';
import { formatMonto, type Centavos } from '@/lib/monto';
import { refKey } from '@/lib/referencia';

export interface Discordancia {
  /**
   * `falta`: registered here, not at the server, and not annulled here. `incierta`: nobody knows whether it was stored.
   * `distinta`: stored with another type or amount.
   */
  tipo: 'falta' | 'incierta' | 'distinta';
  texto: string;
}

type Registro = Extract<Evento, { tipo: 'registro' }>;

const NOMBRES = { DEPOSITO: 'depósito', RETIRO: 'retiro', TRANSFERENCIA_QR: 'transferencia QR' } as const;
const REGISTRADA = new Set<Registro['resultado']>(['registrada', 'ya-registrada']);
/** Only proof takes these back. */
const PENDEN = new Set<Registro['resultado']>([...REGISTRADA, 'desconocida']);
const PRUEBAN = new Set<Registro['resultado']>([
  'registrada',
  'ya-registrada',
  'otra-operacion',
  'otra-persona',
  'oculta',
]);
const ANULADA = new Set<Extract<Evento, { tipo: 'anulacion' }>['resultado']>(['anulada', 'ya-anulada']);

const frase = ({ datos }: Registro): string =>
  `${NOMBRES[datos.tipo_operacion]} de ${formatMonto(datos.monto)}, ref. ${datos.nro_referencia}`;

/** @param eventos of one session, in the order of writing */
export function contrastar(
  eventos: readonly Evento[],
  operaciones: readonly OperacionDeSesion[],
): Discordancia[] {
  const filas = new Map(operaciones.map((fila) => [refKey(fila.nro_referencia), fila]));
  // Of several attempts with one reference the last one counts, unless it proves nothing about a row or a doubt of before.
  const ultimos = new Map<string, Registro>();
  for (const evento of eventos) {
    // What was annulled should be gone; registered anew after that, it counts again.
    if (evento.tipo === 'anulacion' && ANULADA.has(evento.resultado)) ultimos.delete(evento.refKey);
    if (evento.tipo !== 'registro') continue;
    const antes = ultimos.get(evento.refKey)?.resultado;
    if (!antes || !PENDEN.has(antes) || PRUEBAN.has(evento.resultado)) ultimos.set(evento.refKey, evento);
  }
  return [...ultimos.values()].flatMap((evento): Discordancia[] => {
    const fila = filas.get(evento.refKey);
    if (fila) return igual(evento, fila) ? [] : [distinta(evento, fila.monto)];
    if (REGISTRADA.has(evento.resultado))
      return [{ tipo: 'falta', texto: `Se registró aquí y el servidor no la muestra: ${frase(evento)}.` }];
    if (evento.resultado === 'desconocida')
      return [{ tipo: 'incierta', texto: `No sabemos si se guardó: ${frase(evento)}.` }];
    return [];
  });
}

const igual = ({ datos, resultado }: Registro, fila: OperacionDeSesion): boolean =>
  !REGISTRADA.has(resultado) ||
  (fila.tipo_operacion === datos.tipo_operacion &&
    fila.monto === datos.monto &&
    fila.comision_cliente === datos.comision_cliente);

const distinta = (evento: Registro, monto: Centavos): Discordancia => ({
  tipo: 'distinta',
  texto: `El servidor la tiene por ${formatMonto(monto)} o con otros datos: ${frase(evento)}.`,
});
