import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Dia } from '@/lib/fecha';
import { useHoy } from '@/ui/use-hoy';
import { escribirFiltros, leerFiltros, type Filtros } from './filtros-lista';

const ESPERA_MS = 300;

/** The list's filters, kept in the address; the search text reaches it late, browsers refuse too many changes. */
export function useFiltros(): { filtros: Filtros; dia: Dia; cambiar: (cambios: Partial<Filtros>) => void } {
  const [params, setParams] = useSearchParams();
  const dia = useHoy();
  const enDireccion = useMemo(() => leerFiltros(params, dia), [params, dia]);
  const q = enDireccion.q;
  const [texto, setTexto] = useState({ tecleado: q, escrito: q, visto: q });
  // The router brings an address later than it was written; one that nobody here wrote (back, a link) decides.
  if (q !== texto.visto)
    setTexto(q === texto.escrito ? { ...texto, visto: q } : { tecleado: q, escrito: q, visto: q });

  const filtros = { ...enDireccion, q: texto.tecleado };
  const escribir = (nuevos: Filtros) => {
    setTexto({ ...texto, tecleado: nuevos.q, escrito: nuevos.q.trim() });
    setParams((antes) => escribirFiltros(nuevos, dia, antes), { replace: true });
  };
  const escribirTexto = useEffectEvent((tecleado: string) => escribir({ ...filtros, q: tecleado }));
  const pendiente = texto.tecleado.trim() !== texto.escrito;
  useEffect(() => {
    if (!pendiente) return undefined;
    const reloj = setTimeout(escribirTexto, ESPERA_MS, texto.tecleado);
    return () => clearTimeout(reloj);
  }, [pendiente, texto.tecleado]);

  const cambiar = (cambios: Partial<Filtros>) => {
    if (Object.keys(cambios).some((campo) => campo !== 'q')) escribir({ ...filtros, ...cambios });
    else if (cambios.q !== undefined) setTexto({ ...texto, tecleado: cambios.q });
  };
  // Not while rendering: a render for an address that is only on its way would answer a key with what is not on the screen yet.
  const ultimo = useRef(cambiar);
  useLayoutEffect(() => {
    ultimo.current = cambiar;
  });
  const cambiarEstable = useCallback((cambios: Partial<Filtros>) => ultimo.current(cambios), []);
  return { filtros, dia, cambiar: cambiarEstable };
}
