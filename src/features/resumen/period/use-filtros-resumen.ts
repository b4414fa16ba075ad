import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Dia } from '@/lib/fecha';
import { useHoy } from '@/ui/use-hoy';
import { escribirFiltros, leerFiltros, type Filtros } from './filtros-resumen';

export function useFiltros(): { filtros: Filtros; dia: Dia; elegir: (filtros: Filtros) => void } {
  const [params, setParams] = useSearchParams();
  const dia = useHoy();
  const filtros = useMemo(() => leerFiltros(params, dia), [params, dia]);
  return { filtros, dia, elegir: (nuevos) => setParams(escribirFiltros(nuevos, dia), { replace: true }) };
}
