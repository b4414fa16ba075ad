import { useState } from 'react';
import type { Centavos } from '@/lib/monto';
import { guardarBorrador, leerBorrador } from '@/domain/caja/conteo/borrador-conteo';
import { CONTEO_VACIO, leerConteo, porPiezas, type Conteo } from '@/domain/caja/conteo/conteo';

export interface ConteoDeApertura {
  conteo: Conteo;
  /** centavos; null when nothing is counted or it can't be read. */
  contado: Centavos | null;
  error: string | undefined;
  cambiar: (conteo: Conteo) => void;
}

const hayAlgo = (conteo: Conteo): boolean => porPiezas(conteo) || conteo.directo.trim() !== '';

export function useConteoDeApertura(idCaja: number | null): ConteoDeApertura {
  const [tecleados, setTecleados] = useState<ReadonlyMap<number, Conteo>>(new Map());
  const conteo =
    idCaja === null ? CONTEO_VACIO : (tecleados.get(idCaja) ?? leerBorrador(`caja-${idCaja}`).conteo);
  const leido = hayAlgo(conteo) ? leerConteo(conteo) : null;
  return {
    conteo,
    contado: leido?.monto ?? null,
    error: leido?.error,
    cambiar: (nuevo) => {
      if (idCaja === null) return;
      setTecleados(new Map(tecleados).set(idCaja, nuevo));
      guardarBorrador(`caja-${idCaja}`, { conteo: nuevo, motivo: '' });
    },
  };
}
