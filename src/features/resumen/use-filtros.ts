import { useMemo, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router-dom';
import { hoy, type Dia } from '@/lib/fecha';
import { escribirFiltros, leerFiltros, type Filtros } from './filtros-url';

/** A page may stay open over midnight. */
function cadaMinuto(mirar: () => void): () => void {
  const reloj = setInterval(mirar, 60_000);
  return () => clearInterval(reloj);
}

/** What the summary is of. It lives in the address. */
export function useFiltros(): { filtros: Filtros; dia: Dia; elegir: (filtros: Filtros) => void } {
  const [params, setParams] = useSearchParams();
  const dia = useSyncExternalStore(cadaMinuto, () => hoy());
  const filtros = useMemo(() => leerFiltros(params, dia), [params, dia]);
  return { filtros, dia, elegir: (nuevos) => setParams(escribirFiltros(nuevos, dia), { replace: true }) };
}
