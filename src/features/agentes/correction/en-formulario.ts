/** What one person has in the form: typed and not saved yet, and whose place it takes. */
import { createStore } from 'zustand/vanilla';
import type {
  TransaccionAgente,
  TransaccionLeida,
  TransaccionTecleada,
} from '@/domain/transaccion/transaccion-agente';

/** The registered row that the form corrects: annulled when what is in the form is registered. */
export interface Corregida {
  fila: TransaccionAgente;
  /** 3 to 200 characters, trimmed; `texto`: «Depósito · BCP, Bs 500,00, ref. 8831031» */
  motivo: string;
  texto: string;
  valores: TransaccionTecleada;
  /** What it must still have before it is kept, in the session that it is registered in; null: nothing. */
  falta: (
    leida: TransaccionLeida,
    sesion: number,
  ) => { campo: 'monto' | 'nro_referencia'; texto: string } | null;
}

export interface EnCorreccion extends Corregida {
  /** the server holds the row no longer, or holds it annulled: what is in the form would be one operation more */
  anulada: boolean;
  /** what was typed before, which comes back when the correction ends or is given up */
  antes: TransaccionTecleada | null;
}

interface Estado {
  /** counts what draws the form anew */
  vez: number;
  actual: EnCorreccion | null;
  /** given up last, with what was typed in it: it can be taken up again */
  dejada: Corregida | null;
}

export function crearEnFormulario() {
  let borrador: TransaccionTecleada | null = null;
  let corrigiendo: string | null = null;
  const correccion = createStore<Estado>(() => ({ vez: 0, actual: null, dejada: null }));
  const actual = () => correccion.getState().actual;
  const tomarFila = (corregida: Corregida): void => {
    const antes = actual()?.antes ?? borrador;
    borrador = corregida.valores;
    corrigiendo = null;
    correccion.setState(({ vez }) => ({
      vez: vez + 1,
      actual: { ...corregida, antes, anulada: false },
      dejada: null,
    }));
  };
  return {
    /** typed and not saved yet: survives the page and the gate */
    borrador: () => borrador,
    guardarBorrador: (valores: TransaccionTecleada | null): void => {
      borrador = valores;
    },
    /** Names the outbox operation that the form corrects: the next confirmed one takes its place. */
    corregir: (opId: string | null): void => {
      corrigiendo = opId;
      correccion.setState({ actual: null, dejada: null });
    },
    corrigiendo: () => corrigiendo,
    correccion,
    tomarFila,
    marcarAnulada: (): void => {
      correccion.setState(({ actual: suya }) => ({ actual: suya && { ...suya, anulada: true } }));
    },
    /** The row stays as it was, and what was typed before is in the form again. */
    dejarCorreccion: (): void => {
      const suya = actual();
      const dejada = suya && { ...suya, valores: borrador ?? suya.valores };
      borrador = suya?.antes ?? null;
      correccion.setState(({ vez }) => ({ vez: vez + 1, actual: null, dejada }));
    },
    retomarCorreccion: (): void => {
      const { dejada } = correccion.getState();
      if (dejada) tomarFila(dejada);
    },
    olvidarDejada: (): void => correccion.setState({ dejada: null }),
    /** What was in the form is kept. @param siguiente what the form begins with unless something had been typed before */
    vaciar: (siguiente: TransaccionTecleada): void => {
      borrador = actual()?.antes ?? siguiente;
      corrigiendo = null;
      correccion.setState({ actual: null, dejada: null });
    },
  };
}
