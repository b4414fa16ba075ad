import { useEffect } from 'react';
import { lecturaDeExtracto } from '@/engines/extracto/extracto';
import type { ListadoOperaciones } from '@/engines/operaciones/operaciones';
import { leerNuestras } from '@/features/conciliacion/result/use-cotejo';
import type { Dia } from '@/lib/fecha';

/** Among several columns, the day's own references say which one holds the references. */
export function usePropias(listado: ListadoOperaciones | null, entidad: string, dia: Dia): void {
  useEffect(() => {
    let vigente = true;
    const poner = (referencias: readonly string[]) => {
      if (vigente) lecturaDeExtracto.dePropias(referencias);
    };
    if (!listado || entidad === '') poner([]);
    else
      leerNuestras(listado, entidad, dia).then(
        (nuestras) => poner((nuestras ?? []).map(({ nro_referencia }) => nro_referencia)),
        // Without them the columns are chosen by what stands in them.
        () => poner([]),
      );
    return () => {
      vigente = false;
    };
  }, [listado, entidad, dia]);
}
