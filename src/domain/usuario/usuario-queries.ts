/** The one write before anybody is signed in: its key and its cache. */
import { QueryClient } from '@tanstack/react-query';

/** `formulario`: of several on a page (the dialog over it, a cap that is lifted) each signs in by itself. */
export const ingresoKey = (formulario: string) => ['ingreso', formulario] as const;

/**
 * A cache of its own: signing in comes before there is another one, and is no write of the page, which is neither kept from
 * locking nor from reloading by it.
 */
export const clienteDeIngreso = new QueryClient({
  // What a mutation keeps of this one is a password.
  defaultOptions: { mutations: { networkMode: 'always', gcTime: 0 } },
});
