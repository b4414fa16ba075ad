import { useState } from 'react';
import { formatDiaIso, parseDiaTecleado, type Dia } from '@/lib/fecha';

interface FechaProps<V> {
  dia: Dia | V;
  /** What the field means when it is left empty. */
  vacia: V;
  onCambiar: (dia: Dia | V) => void;
}

const enTexto = (dia: Dia | null): string => (dia === null ? '' : formatDiaIso(dia));
const puesta = (dia: Dia | null) => ({ tecleado: enTexto(dia), mala: false, de: dia });

/**
 * A day typed as 23/11/2026. What can't be read is `mala` from the moment the field is left, and changes nothing. Kept
 * by whoever says so, since one line may speak of two fields.
 */
export function useFecha<V extends Dia | null>({ dia, vacia, onCambiar }: FechaProps<V>) {
  const [estado, setEstado] = useState(() => puesta(dia));
  // Another preset, or the address: what was typed is no longer what is meant, nor what was wrong with it.
  if (estado.de !== dia) setEstado(puesta(dia));
  const { tecleado, mala } = estado;
  return {
    tecleado,
    mala,
    teclear: (texto: string) => setEstado({ ...estado, tecleado: texto }),
    /** For a preset: also when it is the day that is there already. */
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
