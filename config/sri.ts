/** Subresource Integrity: the page runs the files that were built with it, or none. */
import { createHash } from 'node:crypto';

export const integridad = (contenido: string | Uint8Array): string =>
  `sha384-${createHash('sha384').update(contenido).digest('base64')}`;

/** Scripts, styles and preloads of the page that name a file of ours. */
const ETIQUETA = /<(?:script|link)\b[^>]*?\s(?:src|href)="(\/[^"]+\.(?:js|css))"[^>]*?(?=\s*\/?>)/g;

/**
 * @param leer content of a file by its path
 * @throws Error when the page names a file that is not there
 */
export function conIntegridad(html: string, leer: (ruta: string) => string | Uint8Array): string {
  return html.replace(ETIQUETA, (etiqueta, ruta: string) =>
    etiqueta.includes(' integrity=') ? etiqueta : `${etiqueta} integrity="${integridad(leer(ruta))}"`,
  );
}
