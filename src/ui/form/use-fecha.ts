import { useState } from 'react';
import { formatDiaIso, parseDiaTecleado, type Dia } from '@/lib/fecha';

interface FechaProps<V> {
  dia: Dia | V;
  vacia: V;
  onCambiar: (dia: Dia | V) => void;
}

const enTexto = (dia: Dia | null): string => (dia === null ? '' : formatDiaIso(dia));
const puesta = (dia: Dia | null) => ({ tecleado: enTexto(dia), mala: false, de: dia });

/** A day typed as 23/11/2026. `mala`: it could not be read when the field was left, and changed nothing. */
export function useFecha<V extends Dia | null>({ dia, vacia, onCambiar }: FechaProps<V>) {
  const [estado, setEstado] = useState(() => puesta(dia));
  // A preset, or the address: what was typed is no longer what is meant, nor what was wrong with it.
  if (estado.de !== dia) setEstado(puesta(dia));
  const { tecleado, mala } = estado;
  return {
    tecleado,
    mala,
    teclear: (texto: string) => setEstado({ ...estado, tecleado: texto }),
    /** For a preset that is the day chosen already: `dia` does not change, and the text would stay. */
    olvidar: () => setEstado(puesta(dia)),
    dejar: () => {
      const leido = parseDiaTecleado(tecleado);
      if (leido === null && tecleado.trim() !== '') {
        setEstado({ ...estado, mala: true });
        return;
      }
      const nuevo: Dia | V = leido ?? vacia;
      setEstado({ ...puesta(nuevo), de: dia });
      if (nuevo !== dia) onCambiar(nuevo);
    },
  };
}

export type Fecha = ReturnType<typeof useFecha>;
