/** One pause for all that wait on a silent server, longer with each unanswered question: fifty operations ask no more than one. */
interface Reloj {
  ahora: () => number;
  azar: () => number;
}

export function crearSilencio(reloj: Reloj, pausa: (veces: number, azar: number) => number) {
  let veces = 0;
  let hasta = 0;
  return {
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
    quizas: (): void => {
      hasta = 0;
    },
    falta: (): number => Math.max(0, hasta - reloj.ahora()),
    calla: (): boolean => veces > 0,
  };
}
