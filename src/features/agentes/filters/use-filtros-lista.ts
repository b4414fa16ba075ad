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
  const { q } = enDireccion;
  const [tecleado, setTecleado] = useState(q);
  const escrito = useRef(q);
  // The router draws an address late, or only the next one. What is drawn is no news unless the address itself is another's
  // (back, a link); nor is it while it is being drawn, as that may be given up for the next letter.
  useLayoutEffect(() => {
    if (q === escrito.current) return;
    const actual = leerFiltros(new URLSearchParams(location.search), dia).q;
    if (actual === escrito.current) return;
    escrito.current = actual;
    setTecleado(actual);
  }, [q, dia]);

  const escribir = (cambios: Partial<Filtros> & Pick<Filtros, 'q'>) => {
    const ahora = new URLSearchParams(location.search);
    escrito.current = cambios.q.trim();
    setParams(escribirFiltros({ ...leerFiltros(ahora, dia), ...cambios }, dia, ahora), { replace: true });
  };
  const escribirTexto = useEffectEvent((texto: string) => escribir({ q: texto }));
  useEffect(() => {
    if (tecleado.trim() === escrito.current) return undefined;
    const reloj = setTimeout(escribirTexto, ESPERA_MS, tecleado);
    return () => clearTimeout(reloj);
  }, [tecleado]);

  const cambiar = (cambios: Partial<Filtros>) => {
    const { q: texto = tecleado } = cambios;
    setTecleado(texto);
    if (Object.keys(cambios).some((campo) => campo !== 'q')) escribir({ ...cambios, q: texto });
  };
  // Not while rendering: a render for an address that is only on its way would answer a key with what is not on the screen yet.
  const ultimo = useRef(cambiar);
  useLayoutEffect(() => {
    ultimo.current = cambiar;
  });
  const cambiarEstable = useCallback((cambios: Partial<Filtros>) => ultimo.current(cambios), []);
  return { filtros: { ...enDireccion, q: tecleado }, dia, cambiar: cambiarEstable };
}
