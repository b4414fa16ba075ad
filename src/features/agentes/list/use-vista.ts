import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Filtro, Resultado } from '@/engines/listado/query/filter';
import type { Listado } from '@/engines/listado/listado';
import { anunciarFiltro, filtrarListado } from '@/engines/listado/listado-client';
import { recuperarListado } from '@/engines/listado/listado-queries';

/** How long the engine may be ahead of the page. */
const SIN_RESPUESTA_MS = 50;

/** What a filter lets through, and the list it was asked of: positions mean nothing without it. */
export interface Vista extends Resultado {
  listado: Listado;
}

interface Contestada {
  vista: Vista;
  filtro: Filtro;
}

/** The answer that came with the list, if it is to this very question. */
function inicialDe(listado: Listado | undefined, filtro: Filtro): Vista | null {
  const { inicial } = listado ?? {};
  if (!listado || !inicial || JSON.stringify(inicial.filtro) !== JSON.stringify(filtro)) return null;
  return { ...inicial.resultado, listado };
}

/**
 * The rows of `listado` that pass `filtro`, worked out off the typing path. Until the answer comes the last one stays;
 * of several answers the last question's wins. `filtro` must be the same object as long as it says the same.
 */
export function useVista(listado: Listado | undefined, filtro: Filtro): Vista | null {
  const client = useQueryClient();
  const [contestada, setContestada] = useState<Contestada | null>(null);
  if (contestada?.vista.listado !== listado || contestada?.filtro !== filtro) {
    const vista = inicialDe(listado, filtro);
    if (vista) setContestada({ vista, filtro });
  }
  useEffect(() => {
    let vigente = true;
    let espera: ReturnType<typeof setTimeout> | undefined;
    if (!listado) anunciarFiltro(filtro);
    else if (!inicialDe(listado, filtro))
      void filtrarListado(listado.version, filtro).then((resultado) => {
        if (vigente && resultado) setContestada({ vista: { ...resultado, listado }, filtro });
        // Its next list is about to be here, or it will never come by itself.
        if (vigente && !resultado) espera = setTimeout(() => recuperarListado(client), SIN_RESPUESTA_MS);
        return undefined;
      });
    return () => {
      vigente = false;
      clearTimeout(espera);
    };
  }, [listado, filtro, client]);
  return listado && contestada ? contestada.vista : null;
}
