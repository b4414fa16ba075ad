/** How long each operation rests, ms on the monotonic clock. In memory: after a restart everything is due, which is safe. */
import { retroceso } from '@/lib/time/retroceso';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { RITMO } from './pace';
import type { Reloj } from './ports';
import { crearSilencio } from './silencio';

const pausaTras = (intentos: number, azar: number): number => retroceso(intentos, RITMO.retroceso, azar);

const pausaMirada = (miradas: number, tardanzaMs: number): number =>
  (RITMO.miradas[Math.min(miradas, RITMO.miradas.length - 1)] ?? 0) *
  (tardanzaMs > RITMO.miradaLenta ? 2 : 1);

/** `firme`: no wake-up shortens it, because the pause itself is what is asked for. */
interface Pausa {
  hasta: number;
  firme: boolean;
}

export type Pausas = ReturnType<typeof crearPausas>;

export function crearPausas(reloj: Reloj) {
  const pausas = new Map<string, Pausa>();
  const silencio = crearSilencio(reloj, pausaTras);
  const hasta = ({ opId }: Operacion): number => pausas.get(opId)?.hasta ?? 0;
  const esperar = (op: Operacion, ms: number, firme = false): void =>
    void pausas.set(op.opId, { hasta: reloj.ahora() + ms, firme });
  return {
    silencio,
    hasta,
    toca: (op: Operacion): boolean => hasta(op) <= reloj.ahora(),
    pedida: (op: Operacion, ms: number): void => esperar(op, ms, true),
    trasIntentos: (op: Operacion, intentos: number): void => esperar(op, pausaTras(intentos, reloj.azar())),
    trasMirada: (op: Operacion, tardanza: number): void => {
      if (op.dup409) esperar(op, pausaMirada(op.miradas + 1, tardanza), true);
      else if (op.rechazos > 0) esperar(op, RITMO.quieto, true);
    },
    enSilencio: (ops: readonly Operacion[]): boolean => {
      if (silencio.falta() === 0) return false;
      for (const op of ops) esperar(op, silencio.falta());
      return true;
    },
    sinRespuesta: (op: Operacion, intentos: number): void => {
      const propia = pausaTras(intentos, reloj.azar());
      silencio.callo();
      esperar(op, Math.max(silencio.falta(), propia));
    },
    despertar: (): void => {
      silencio.quizas();
      for (const [opId, { firme }] of pausas) if (!firme) pausas.delete(opId);
    },
  };
}
