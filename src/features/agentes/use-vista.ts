import { useEffect, useState } from 'react';
import type { Filtro, Resultado } from '@/features/agentes/listado/filtrar';
import type { Listado } from '@/features/agentes/listado/listado';
import { filtrarListado } from '@/features/agentes/listado/motor';

/** What a filter lets through, and the list it was asked of: positions mean nothing without it. */
export interface Vista extends Resultado {
  listado: Listado;
}

/**
 * The rows of `listado` that pass `filtro`, worked out off the typing path. Until the answer comes the last one stays;
 * of several answers the last question's wins. `filtro` must be the same object as long as it says the same.
 */
export function useVista(listado: Listado | undefined, filtro: Filtro): Vista | null {
  const [vista, setVista] = useState<Vista | null>(null);
  useEffect(() => {
    let vigente = true;
    if (listado)
      void filtrarListado(listado.version, filtro).then((resultado) => {
        if (vigente && resultado) setVista({ ...resultado, listado });
        return undefined;
      });
    return () => {
      vigente = false;
    };
  }, [listado, filtro]);
  return listado ? vista : null;
}
