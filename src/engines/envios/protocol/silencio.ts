/**
 * A server that does not answer, as the outbox minds it: one pause for everything that waits, longer with each question
 * that went unanswered, so that fifty operations ask no more often than one. Pure but for the clock that it is given.
 */
interface Reloj {
  ahora: () => number;
  azar: () => number;
}

/** @param pausa ms before the next question after so many unanswered ones, by 0…1 */
export function crearSilencio(reloj: Reloj, pausa: (veces: number, azar: number) => number) {
  let veces = 0;
  let hasta = 0;
  return {
    /** Nothing came back. */
    callo: (): void => {
      // Those that were on the wire together are one silence.
      if (reloj.ahora() < hasta) return;
      veces += 1;
      hasta = reloj.ahora() + pausa(veces, reloj.azar());
    },
    hablo: (): void => {
      veces = 0;
      hasta = 0;
    },
    /** Something may have changed: one more question is worth it. If that fails the pause is longer still. */
    quizas: (): void => {
      hasta = 0;
    },
    /** How long nobody should ask yet, ms; 0: now. */
    falta: (): number => Math.max(0, hasta - reloj.ahora()),
    /** The last question went unanswered. */
    calla: (): boolean => veces > 0,
  };
}
