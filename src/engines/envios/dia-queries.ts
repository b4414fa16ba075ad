/** What the trail tells of the day, for the owner's page; the till asks for none of it. */
import {
  keepPreviousData,
  queryOptions,
  useIsMutating,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { CAJAS_KEY } from '@/domain/caja/caja-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { conPlazo } from '@/lib/time/con-plazo';
import { ESPERAS } from '@/lib/time/esperas';
import type { EventoParecida, EventoRevision } from '@/engines/envios/journal/evento';
import { cargarEquipo } from './device';

const EVENTOS_KEY = ['bandeja', 'eventos-desde'] as const;
const REVISION_KEY = ['bandeja', 'revision'] as const;

/** @param desde ms @param firma another text whenever there may be more to read */
export const eventosDesdeQuery = (desde: number, firma: string) =>
  queryOptions({
    queryKey: [...EVENTOS_KEY, desde, firma],
    queryFn: async () => conPlazo((await cargarEquipo()).leerEventosDesde(desde), ESPERAS.disco),
    placeholderData: keepPreviousData,
    retry: 0,
    staleTime: 0,
    gcTime: 0,
  });

export const aperturasAnotadasQuery = () =>
  queryOptions({
    queryKey: [...CAJAS_KEY, 'aperturas-anotadas'],
    queryFn: async () => (await (await cargarEquipo()).leerBitacora({ tipo: 'apertura' })).eventos,
    retry: 0,
    staleTime: 0,
  });

interface Revision {
  parecida: EventoParecida;
  acto: EventoRevision['acto'];
}

/** Says in the trail that an operation registered over a question was looked at, or takes that back: one at a time. */
export function useRevisar() {
  const client = useQueryClient();
  const { id: uid, name: usuario } = useUsuario();
  const enCurso = useIsMutating({ mutationKey: REVISION_KEY }) > 0;
  const { mutate, isError } = useMutation({
    mutationKey: REVISION_KEY,
    mutationFn: async ({ parecida, acto }: Revision) =>
      (await cargarEquipo()).anotarRevision(parecida, { acto, uid, usuario }),
    // Not waited for: who pressed is answered before their line goes.
    onSuccess: () => void client.invalidateQueries({ queryKey: EVENTOS_KEY }),
  });
  return { mutate, enCurso, isError };
}
