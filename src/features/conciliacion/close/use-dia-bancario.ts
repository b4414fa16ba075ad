import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { Decisiones } from '@/domain/conciliacion/decisiones-db';
import { cierreVigente, type Conciliacion, type DiaBancario } from '@/domain/conciliacion/dia-bancario';
import { anotarDia } from '@/domain/conciliacion/dias-db';
import { actaQuery, diaQuery, tomarDia } from '@/domain/conciliacion/dias-queries';
import { useAjustes } from '@/domain/ajustes/ajustes';
import type { ListadoOperaciones } from '@/engines/operaciones/operaciones';
import type { Dia } from '@/lib/fecha';
import { AL_WORKER, hastaOtraPregunta, revisionDe } from '@/lib/query/pregunta';
import { cambiosKey } from '@/features/conciliacion/conciliacion-queries';
import type { Resultado } from '@/features/conciliacion/result/resultado';
import { leerNuestras } from '@/features/conciliacion/result/use-cotejo';
import { conciliacionDe, diceLoMismo, esDeEsteDia } from './anotacion';
import { cambiosTrasCierre } from './cambios-tras-cierre';
import { quienEs } from './use-acto-de-dia';

/** The bank-day as this device keeps it, with what its last version says while it is closed, and what changed under it. */
export function useDiaBancario(listado: ListadoOperaciones | null, entidad: string, dia: Dia) {
  const { data: registro, isError } = useQuery({ ...diaQuery(entidad, dia), enabled: entidad !== '' });
  const cierre = cierreVigente(registro);
  const { data: acta } = useQuery({
    ...actaQuery(entidad, dia, cierre?.n ?? 0),
    enabled: cierre !== null,
  });
  const { desfase_servidor: desfase } = useAjustes();
  const pregunta = listado && cierre && acta ? { listado, acta } : null;
  const { data: cambios } = useQuery({
    ...AL_WORKER,
    queryKey: cambiosKey({
      entidad,
      dia,
      desfase,
      hash: cierre?.hash ?? '',
      listado: listado ? revisionDe(listado) : 0,
    }),
    queryFn: pregunta
      ? async ({ signal }) => {
          const nuestras = await leerNuestras(pregunta.listado, entidad, dia);
          return nuestras ? cambiosTrasCierre(pregunta.acta, dia, nuestras) : hastaOtraPregunta(signal);
        }
      : skipToken,
  });
  return {
    registro: registro ?? null,
    /** before it is known what is kept already nothing is closed nor kept, and no figure shown that could be taken for its version's */
    leido: registro !== undefined || isError,
    cierre,
    acta: (cierre && acta) ?? null,
    cambios: (cierre && cambios) ?? null,
  };
}

export interface Anotable {
  resultado: Resultado;
  decisiones: Decisiones;
}

const nuevaDe = ({ resultado, decisiones }: Anotable, registro: DiaBancario | null): Conciliacion | null => {
  if (cierreVigente(registro) || !esDeEsteDia(resultado, decisiones)) return null;
  const nueva = conciliacionDe(resultado, decisiones, { cuando: 0, uid: 0, usuario: '' });
  return registro && diceLoMismo(registro, nueva) ? null : nueva;
};

/** Keeps how far the settlement is, whenever it is another than what is kept. null: it is not known yet. */
export function useAnotarDia(anotable: Anotable | null, registro: DiaBancario | null): { fallo: boolean } {
  const client = useQueryClient();
  const { mutate, isError } = useMutation({
    mutationFn: async (nueva: Conciliacion) => anotarDia({ ...nueva, concilio: quienEs() }),
    onSuccess: (dia) => tomarDia(client, dia),
  });
  const nueva = useMemo(() => anotable && nuevaDe(anotable, registro), [anotable, registro]);
  const cerrado = cierreVigente(registro) !== null;
  // Once for what is on the screen: two tabs with different statements would write over each other for ever.
  const anotado = useRef<Anotable | null>(null);
  useEffect(() => {
    if (cerrado) anotado.current = null;
    if (!nueva || anotado.current === anotable) return;
    anotado.current = anotable;
    mutate(nueva);
  }, [nueva, anotable, cerrado, mutate]);
  return { fallo: isError };
}
