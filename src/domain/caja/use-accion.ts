import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { accionDeCajaKey, CAJAS_KEY, type AccionDeCaja } from './caja-queries';
import { Rechazo } from './textos-caja';

const EN_CAMINO = new Rechazo('Lo anterior todavía se está enviando. Espere a que termine.');

/** One act at a time, from anywhere on the page: the real server has races. Everything about cajas is read again afterwards. */
export function useAccion<V, R>(accion: AccionDeCaja, hacer: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  const mutationKey = accionDeCajaKey(accion);
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationKey,
    mutationFn: hacer,
    retry: 0,
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ queryKey: CAJAS_KEY }),
  });
  const enCurso = useIsMutating({ mutationKey, exact: true }) > 0;
  const ejecutar = async (variables: V): Promise<R | null> => {
    // The cache knows of a started mutation at once, before React renders anything: twenty clicks, one request.
    if (client.isMutating({ mutationKey, exact: true }) > 0) return null;
    try {
      return await mutateAsync(variables);
    } catch {
      return null;
    }
  };
  return { ejecutar, enCurso, error: enCurso && !isPending ? EN_CAMINO : error, olvidarError: reset };
}
