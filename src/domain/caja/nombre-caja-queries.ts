/** The name of the caja a session belongs to: for vouchers and details, of any session, open or closed. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '@/lib/http';
import { z } from '@/lib/zod';
import { CAJAS_KEY, cajasQuery, sesionActivaQuery } from './caja-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';

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

/** The caja's name, or null while it isn't known. The own session's is already loaded; others ask the server once. */
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
