import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { vistaKey } from '@/domain/transaccion/transaccion-queries';
import {
  type Filtro,
  type Resultado,
  type Listado,
  anunciarFiltro,
  filtrarListado,
  recuperarListado,
} from '@/engines/listado/listado';
import { AL_WORKER, hastaOtraPregunta, revisionDe } from '@/lib/query/pregunta';

/** How long the engine may be ahead of the page. */
const SIN_RESPUESTA_MS = 50;

/** What a filter lets through, and the list it was asked of: positions mean nothing without it. */
export interface Vista extends Resultado {
  listado: Listado;
}

/** The answer that came with the list, if it is to this very question. */
function inicialDe(listado: Listado | undefined, filtro: Filtro): Vista | undefined {
  const { inicial } = listado ?? {};
  if (!listado || !inicial || JSON.stringify(inicial.filtro) !== JSON.stringify(filtro)) return undefined;
  return { ...inicial.resultado, listado };
}

/**
 * The rows of `listado` that pass `filtro`, worked out off the typing path. Until the answer comes the last one stays;
 * of several answers the last question's wins. `filtro` must be the same object as long as it says the same.
 */
export function useVista(listado: Listado | undefined, filtro: Filtro): Vista | null {
  const client = useQueryClient();
  const preguntar = async (de: Listado, signal: AbortSignal): Promise<Vista> => {
    const resultado = await filtrarListado(de.version, filtro);
    if (resultado) return { ...resultado, listado: de };
    // Its next list is about to be here, or it will never come by itself.
    const espera = setTimeout(() => recuperarListado(client), SIN_RESPUESTA_MS);
    return hastaOtraPregunta(signal).finally(() => clearTimeout(espera));
  };
  const { data } = useQuery({
    ...AL_WORKER,
    queryKey: vistaKey(listado ? revisionDe(listado) : 0, filtro),
    queryFn: listado ? ({ signal }) => preguntar(listado, signal) : skipToken,
    initialData: () => inicialDe(listado, filtro),
    placeholderData: (previa) => previa,
  });
  useEffect(() => {
    if (!listado) anunciarFiltro(filtro);
  }, [listado, filtro]);
  return listado && data ? data : null;
}
