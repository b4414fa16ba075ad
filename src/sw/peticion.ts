interface Peticion {
  method: string;
  mode: string;
  url: string;
}

/** `recurso`: from the cache; `pagina`: from the network, else the shell; `nada`: as if there were no worker. */
export type Trato = 'recurso' | 'pagina' | 'nada';

const NO_ES_PAGINA = /^\/(?:api|demo|assets)(?:\/|$)|\.[^/.]*$/;

export function tratar(peticion: Peticion, origen: string, recursos: ReadonlySet<string>): Trato {
  const url = new URL(peticion.url);
  if (peticion.method !== 'GET' || url.origin !== origen) return 'nada';
  if (peticion.mode === 'navigate') return NO_ES_PAGINA.test(url.pathname) ? 'nada' : 'pagina';
  return url.pathname !== '/' && recursos.has(peticion.url) ? 'recurso' : 'nada';
}

/** No redirect, nothing opaque, no error, no part of a file. */
export const guardable = ({
  status,
  type,
  redirected,
}: Pick<Response, 'status' | 'type' | 'redirected'>): boolean =>
  status === 200 && type === 'basic' && !redirected;
