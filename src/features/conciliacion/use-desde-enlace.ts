import { useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { parseDiaTecleado } from '@/lib/fecha';
import { limpia } from '@/lib/referencia';
import { elegirDia } from './conciliacion-store';

const ENTIDAD_MAXIMA = 60;

/** A link names the bank-day that is to be settled (`?entidad=BCP&dia=2026-11-27`): taken once, then the page is the person's. */
export function useDesdeEnlace(): void {
  const [params, setParams] = useSearchParams();
  const entidad = limpia(params.get('entidad') ?? '').slice(0, ENTIDAD_MAXIMA);
  const dia = parseDiaTecleado(params.get('dia') ?? '');
  useEffect(() => {
    if (entidad === '' || dia === null) return;
    elegirDia(entidad, dia);
    setParams({}, { replace: true });
  }, [entidad, dia, setParams]);
}
