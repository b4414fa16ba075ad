import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { accionDeCajaKey, CAJAS_KEY, type AccionDeCaja } from './caja-queries';
import { Rechazo } from './textos-caja';

const EN_CAMINO = new Rechazo('Lo anterior todavía se está enviando. Espere a que termine.');

/**
 * One act on a caja (open, close, move cash, edit): the real server has races, so a second call while one is under way
 * is dropped, wherever on the page it comes from, and everything about cajas is read again afterwards. One that was
 * begun before the page was left is under way here too, and said.
 * `hacer` rejects with an ApiError or with an Error whose message is already for the cashier.
 */
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
  /** Resolves to the result, or to null when it failed (see `error`) or another one was under way. */
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
