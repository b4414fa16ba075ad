import type { Operacion } from './operacion';

interface Dicha {
  texto: string;
  fuerte?: string;
}

/** R13, of the present only: a first copy of the request may have been registered and annulled before the look. */
export const NO_REGISTRADA = {
  texto: 'La referencia ya se usó en una operación que no está activa.',
  fuerte: 'Esta no está registrada.',
} as const satisfies Dicha;

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
