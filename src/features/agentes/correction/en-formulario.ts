/** What one person has in the form: typed and not saved yet, and whose place it takes. */
import { createStore } from 'zustand/vanilla';
import type { TransaccionAgente, TransaccionTecleada } from '@/domain/transaccion/transaccion-agente';
import { deCorreccion } from './fila-corregida';

/** The registered row that the form corrects: annulled when what is in the form is registered. */
interface Correccion {
  fila: TransaccionAgente;
  /** 3 to 200 characters, trimmed */
  motivo: string;
  /** what was typed before, which comes back when the correction ends or is given up */
  antes: TransaccionTecleada | null;
}

interface EnCorreccion {
  /** counts what draws the form anew */
  vez: number;
  actual: Correccion | null;
}

export function crearEnFormulario() {
  let borrador: TransaccionTecleada | null = null;
  let corrigiendo: string | null = null;
  const correccion = createStore<EnCorreccion>(() => ({ vez: 0, actual: null }));
  const actual = () => correccion.getState().actual;
  return {
    /** typed and not saved yet: survives the page and the gate */
    borrador: () => borrador,
    guardarBorrador: (valores: TransaccionTecleada | null): void => {
      borrador = valores;
    },
    /** Names the outbox operation that the form corrects: the next confirmed one takes its place. */
    corregir: (opId: string | null): void => {
      corrigiendo = opId;
      correccion.setState({ actual: null });
    },
    corrigiendo: () => corrigiendo,
    correccion,
    /** Puts a registered row into the form, which is drawn anew. */
    tomarFila: (fila: TransaccionAgente, motivo: string): void => {
      const antes = actual()?.antes ?? borrador;
      borrador = deCorreccion(fila);
      corrigiendo = null;
      correccion.setState(({ vez }) => ({ vez: vez + 1, actual: { fila, motivo, antes } }));
    },
    /** The row stays as it was, and what was typed before is in the form again. */
    dejarCorreccion: (): void => {
      borrador = actual()?.antes ?? null;
      correccion.setState(({ vez }) => ({ vez: vez + 1, actual: null }));
    },
    /** What was in the form is kept. @param siguiente what the form begins with unless something had been typed before */
    vaciar: (siguiente: TransaccionTecleada): void => {
      borrador = actual()?.antes ?? siguiente;
      corrigiendo = null;
      correccion.setState({ actual: null });
    },
  };
}
