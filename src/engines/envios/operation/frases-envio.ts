/** Sentences that the strip under the form and the tray both say of an operation. Pure, for every page's entry. */
import type { Operacion } from './operacion';

interface Dicha {
  texto: string;
  /** In bold, after it. */
  fuerte?: string;
}

/**
 * R13. Of the present only: the browser may have sent the request twice by itself and somebody annulled the first copy
 * before the look, so «no se registró» would not be true in every case.
 */
export const NO_REGISTRADA = {
  texto: 'La referencia ya se usó en una operación que no está activa.',
  fuerte: 'Esta no está registrada.',
} as const satisfies Dicha;

/** What is kept of it is not what was confirmed. */
export const fraseCambiada = ({ intentos }: Pick<Operacion, 'intentos'>): Dicha =>
  intentos === 0
    ? {
        texto: 'Lo guardado cambió en este equipo después de que usted confirmó. Revise los datos.',
        fuerte: 'No se envió.',
      }
    : {
        texto: 'Lo guardado cambió en este equipo después del primer envío. No se enviará otra vez.',
        fuerte: 'Compruebe si está registrada.',
      };
