import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Dia } from '@/lib/fecha';
import type { Decision } from '@/domain/conciliacion/decision';
import { DiaCerrado, guardarDecision, type Decisiones } from '@/domain/conciliacion/decisiones-db';
import { decisionesQuery, releerConciliacion, useOtrasVentanas } from '@/domain/conciliacion/dias-queries';
import { alDecir } from '@/features/conciliacion/result/dicha';
import type { Renglon } from '@/features/conciliacion/result/resultado';

/** `listado` and `extracto` by their revision. Not among what the device keeps, which is read again when it changes. */
export const cotejoKey = (pregunta: {
  entidad: string;
  dia: Dia;
  desfase: number;
  listado: number;
  extracto: number;
}) => ['cotejo', pregunta] as const;

/** What the till has changed under the version with this hash; `listado` by its revision. */
export const cambiosKey = (pregunta: {
  entidad: string;
  dia: Dia;
  desfase: number;
  hash: string;
  listado: number;
}) => ['cambios-tras-cierre', pregunta] as const;

/** What a person changes at once; of what it is said the row tells. */
export type Cambios = Partial<Omit<Decision, 'sobre'>>;

/** What was said of a row after another window had closed its day. */
export interface Rechazada {
  /** the institution and the day */
  de: string;
  renglon: Renglon;
  cambios: Cambios;
}

function conRechazada(otras: readonly Rechazada[], nueva: Rechazada): Rechazada[] {
  const esSuya = ({ de, renglon }: Rechazada) => de === nueva.de && renglon.clave === nueva.renglon.clave;
  const cambios = { ...otras.find(esSuya)?.cambios, ...nueva.cambios };
  return [...otras.filter((cada) => !esSuya(cada)), { ...nueva, cambios }];
}

const NINGUNA: Decisiones = new Map();

/** What was said about the rows of this day, and how to say more: it shows at once and is kept right after. */
export function useDecisiones(entidad: string, dia: Dia) {
  const client = useQueryClient();
  const { queryKey } = useMemo(() => decisionesQuery(entidad, dia), [entidad, dia]);
  // Heard before it is read: what another window says meanwhile would be missed.
  useOtrasVentanas();
  const { data, error } = useQuery({ ...decisionesQuery(entidad, dia), enabled: entidad !== '' });
  const [perdida, setPerdida] = useState(false);
  const [rechazadas, setRechazadas] = useState<readonly Rechazada[]>([]);
  const de = `${entidad} ${dia}`;
  const decidir = useCallback(
    (renglon: Renglon, cambios: Cambios) => {
      const { clave } = renglon;
      const antes = client.getQueryData(queryKey) ?? NINGUNA;
      const decision = alDecir(renglon, antes.get(clave), cambios);
      client.setQueryData(queryKey, new Map(antes).set(clave, decision));
      // Written at each letter: nothing is left to be written when the person goes, and the disk keeps the order.
      guardarDecision({ entidad, dia, clave }, decision).catch((falla: unknown) => {
        if (!(falla instanceof DiaCerrado)) return setPerdida(true);
        // Another window has closed it: the page shows what that one has kept, and beside it what was typed here.
        setRechazadas((otras) => conRechazada(otras, { de, renglon, cambios }));
        void releerConciliacion(client);
      });
    },
    [client, queryKey, entidad, dia, de],
  );
  return {
    decisiones: data ?? NINGUNA,
    decidir,
    /** nothing may be said before what was said is known */
    cargadas: data !== undefined || error !== null,
    sinGuardar: error !== null || perdida,
    rechazadas: useMemo(() => rechazadas.filter((cada) => cada.de === de), [rechazadas, de]),
    olvidarRechazadas: useCallback(
      () => setRechazadas((todas) => todas.filter((cada) => cada.de !== de)),
      [de],
    ),
  };
}
