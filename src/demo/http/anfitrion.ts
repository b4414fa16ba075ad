/** What is not looked at over HTTP must not be open on the live channel either. */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

export type Permitidos = readonly string[] | true;

/** A name of a site that points here by DNS is refused; an address can be nobody else's name. */
function esPropio(host: string, permitidos: Permitidos): boolean {
  if (permitidos === true) return true;
  const nombre = URL.parse(`http://${host}`)?.hostname;
  if (nombre === undefined || /[/?#@\\]/.test(host)) return false;
  if (isIP(nombre.replace(/^\[(.*)\]$/, '$1')) !== 0) return true;
  return ['.localhost', ...permitidos].some(
    (permitido) =>
      nombre === permitido ||
      (permitido.startsWith('.') && (nombre === permitido.slice(1) || nombre.endsWith(permitido))),
  );
}

/** The page of another site, by what its browser says of it. No `Origin` at all is no browser. */
export const esAjeno = (origen: string | null | undefined, host: string | undefined): boolean =>
  origen !== null && origen !== undefined && URL.parse(origen)?.host !== host;

export const puedeEntrar = ({ headers }: IncomingMessage, permitidos: Permitidos): boolean =>
  (headers.host === undefined || esPropio(headers.host, permitidos)) &&
  !esAjeno(headers.origin, headers.host);
