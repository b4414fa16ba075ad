import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { vistaKey } from '@/domain/transaccion/transaccion-queries';
import {
  type Filtro,
  type Resultado,
  type Listado,
  anunciarFiltro,
  filtrarEnPagina,
  filtrarListado,
  prepararEnPagina,
  recuperarListado,
} from '@/engines/listado/listado';
import { AL_WORKER, hastaOtraPregunta, revisionDe } from '@/lib/query/pregunta';

/** how long the engine may be ahead of the page */
const SIN_RESPUESTA_MS = 50;

/** What a filter lets through, and the list it was asked of: positions mean nothing without it. */
export interface Vista extends Resultado {
  listado: Listado;
}

/** Without a way to the worker: the rows that came with the list, or what the page itself finds. */
function inicialDe(listado: Listado | undefined, filtro: Filtro): Vista | undefined {
  if (!listado) return undefined;
  const { inicial } = listado;
  const suyo = inicial && JSON.stringify(inicial.filtro) === JSON.stringify(filtro) && inicial.resultado;
  const resultado = suyo || filtrarEnPagina(listado, filtro);
  return resultado ? { ...resultado, listado } : undefined;
}

/** The rows of `listado` that pass; the last answer stays until the next. Keep `filtro` identical while equal. */
export function useVista(listado: Listado | undefined, filtro: Filtro): Vista | null {
  const client = useQueryClient();
  const preguntar = async (de: Listado, signal: AbortSignal): Promise<Vista> => {
    const resultado = await filtrarListado(de.version, filtro);
    if (resultado) return { ...resultado, listado: de };
    // A newer list is about to be here; should its news be lost, it is fetched.
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
    if (listado) prepararEnPagina(listado);
    else anunciarFiltro(filtro);
  }, [listado, filtro]);
  return listado && data ? data : null;
}
