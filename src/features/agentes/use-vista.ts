import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Filtro, Resultado } from '@/features/agentes/listado/filtrar';
import type { Listado } from '@/features/agentes/listado/listado';
import { filtrarListado } from '@/features/agentes/listado/motor';
import { recuperarListado } from './agentes-queries';

/** How long the engine may be ahead of the page. */
const SIN_RESPUESTA_MS = 50;

/** What a filter lets through, and the list it was asked of: positions mean nothing without it. */
export interface Vista extends Resultado {
  listado: Listado;
}

/**
 * The rows of `listado` that pass `filtro`, worked out off the typing path. Until the answer comes the last one stays;
 * of several answers the last question's wins. `filtro` must be the same object as long as it says the same.
 */
export function useVista(listado: Listado | undefined, filtro: Filtro): Vista | null {
  const client = useQueryClient();
  const [vista, setVista] = useState<Vista | null>(null);
  useEffect(() => {
    let vigente = true;
    let espera: ReturnType<typeof setTimeout> | undefined;
    if (listado)
      void filtrarListado(listado.version, filtro).then((resultado) => {
        if (vigente && resultado) setVista({ ...resultado, listado });
        // Its next list is about to be here, or it will never come by itself.
        if (vigente && !resultado) espera = setTimeout(() => recuperarListado(client), SIN_RESPUESTA_MS);
        return undefined;
      });
    return () => {
      vigente = false;
      clearTimeout(espera);
    };
  }, [listado, filtro, client]);
  return listado ? vista : null;
}
