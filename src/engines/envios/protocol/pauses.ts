/** How long each operation rests, ms on the monotonic clock. In memory: after a restart everything is due at once, which is always safe. */
import { retroceso } from '@/lib/time/retroceso';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { RITMO } from './pace';
import type { Reloj } from './ports';
import { crearSilencio } from './silencio';

/** Pause before the next try after `intentos` attempts: 1-2-4-8-15-30-60 s ± 50 %. */
const pausaTras = (intentos: number, azar: number): number => retroceso(intentos, RITMO.retroceso, azar);

/** Pause before the next fresh look for a reference that is held but unseen; doubled when the last look was slow. */
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
    /** The server asked for this rest itself. */
    pedida: (op: Operacion, ms: number): void => esperar(op, ms, true),
    trasIntentos: (op: Operacion, intentos: number): void => esperar(op, pausaTras(intentos, reloj.azar())),
    /** After a fresh look that took so many ms: what a 409 or a late refusal asks for. */
    trasMirada: (op: Operacion, tardanza: number): void => {
      if (op.dup409) esperar(op, pausaMirada(op.miradas + 1, tardanza), true);
      else if (op.rechazos > 0) esperar(op, RITMO.quieto, true);
    },
    /** While the server is silent these wait with all the others. True: it is, and they do. */
    enSilencio: (ops: readonly Operacion[]): boolean => {
      if (silencio.falta() === 0) return false;
      for (const op of ops) esperar(op, silencio.falta());
      return true;
    },
    /** A question went unanswered: this one waits with all the others, its own pause at least. */
    sinRespuesta: (op: Operacion, intentos: number): void => {
      const propia = pausaTras(intentos, reloj.azar());
      silencio.callo();
      esperar(op, Math.max(silencio.falta(), propia));
    },
    /** Forgets those that were only patience. */
    despertar: (): void => {
      silencio.quizas();
      for (const [opId, { firme }] of pausas) if (!firme) pausas.delete(opId);
    },
  };
}
