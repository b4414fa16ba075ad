/** What our service worker does with a request of the page. Pure, so that each case is a line in a table. */

interface Peticion {
  method: string;
  /** `navigate` for the page itself. */
  mode: string;
  url: string;
}

export type Trato =
  /** From the cache; the network only when it is not there. */
  | 'recurso'
  /** From the network; the shell from the cache when there is none. */
  | 'pagina'
  /** None of our business: the browser goes on as if there were no worker. */
  | 'nada';

/** The API, the demonstration's controls and whatever has a file's name are never a page of the app. */
const NO_ES_PAGINA = /^\/(?:api|demo|assets)(?:\/|$)|\.[^/.]*$/;

/**
 * @param origen the worker's own origin
 * @param recursos full URLs of what was cached at installation, the shell among them
 */
export function tratar(peticion: Peticion, origen: string, recursos: ReadonlySet<string>): Trato {
  const url = new URL(peticion.url);
  if (peticion.method !== 'GET' || url.origin !== origen) return 'nada';
  if (peticion.mode === 'navigate') return NO_ES_PAGINA.test(url.pathname) ? 'nada' : 'pagina';
  return url.pathname !== '/' && recursos.has(peticion.url) ? 'recurso' : 'nada';
}

/** Only whole answers of our own server are kept: no redirect, nothing opaque, no error, no part of a file. */
export const guardable = ({
  status,
  type,
  redirected,
}: Pick<Response, 'status' | 'type' | 'redirected'>): boolean =>
  status === 200 && type === 'basic' && !redirected;
