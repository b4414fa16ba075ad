import { queryOptions, useQuery } from '@tanstack/react-query';
import { ApiError } from '@/lib/api-error';
import { request } from '@/lib/http';
import { z } from '@/lib/zod';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import type { Caja, SesionCaja } from './caja';
import { CAJAS_KEY, cajaEnTurnoQuery, cajasQuery, sesionActivaQuery } from './caja-queries';

// Of the report only the name is ours to trust here; it is the only call that leads from a session to its caja.
const reporteSchema = z.object({ sesion: z.object({ cajaNombre: z.string() }) });

const nombreCajaQuery = (idSesion: number) =>
  queryOptions({
    queryKey: [...CAJAS_KEY, 'nombre', idSesion],
    queryFn: async ({ signal }) => {
      const url = `/reportes/data/movimientos-caja/${idSesion}`;
      return (await request(reporteSchema, { url, signal })).sesion.cajaNombre;
    },
    staleTime: Infinity,
  });

export function useNombreCaja(idSesion: number): string | null {
  const { id } = useUsuario();
  const { data: sesion, isPending } = useQuery(sesionActivaQuery(id));
  const propia = sesion?.id === idSesion;
  const { data: cajas } = useQuery({ ...cajasQuery(), enabled: propia });
  const enLista = propia ? cajas?.find((caja) => caja.id === sesion.id_caja)?.nombre : undefined;
  // A caja deleted in the middle of the own shift is in no list.
  const preguntar = !isPending && (!propia || (cajas !== undefined && enLista === undefined));
  const { data: nombre } = useQuery({ ...nombreCajaQuery(idSesion), enabled: preguntar });
  return enLista ?? nombre ?? null;
}

export interface SesionConCaja {
  caja: Pick<Caja, 'id' | 'nombre'>;
  sesion: SesionCaja;
}

/** Rejects with `no-encontrado` when no caja has it; a closed session is handed over with `setQueryData`, as its caja may be deleted. */
export const sesionConCajaQuery = (idSesion: number) =>
  queryOptions({
    queryKey: [...CAJAS_KEY, 'de-sesion', idSesion],
    queryFn: async ({ client }): Promise<SesionConCaja> => {
      const noEsta = new ApiError('no-encontrado');
      const cajas = await client.query(cajasQuery());
      const buscadas = cajas.map(async ({ id }) => {
        const caja = await client.query(cajaEnTurnoQuery(id));
        const sesion = caja.sesiones.find((cada) => cada.id === idSesion);
        if (!sesion) throw noEsta;
        return { caja: { id, nombre: caja.nombre }, sesion };
      });
      try {
        return await Promise.any(buscadas);
      } catch (error) {
        const motivos: unknown[] = error instanceof AggregateError ? error.errors : [error];
        throw motivos.find((motivo) => motivo !== noEsta) ?? noEsta;
      }
    },
    staleTime: ({ state }) => (state.data?.sesion.estado_sesion === 'CERRADA' ? Infinity : 0),
  });
