/** What no page may do in any browser test: log an error, throw, or break the Content-Security-Policy. */
import type { BrowserContext } from '@playwright/test';

/**
 * Chromium itself writes a line for every answer of 400 and more and for every request that gets none. Those of the API
 * are part of the contract (404 is "no open session") or made by the test; any other one is a missing file.
 */
const esDeLaApi = (texto: string, url: string) =>
  texto.startsWith('Failed to load resource') &&
  new URL(url, 'http://localhost').pathname.startsWith('/api/');

/** Watches every page of the context, also those opened later. */
export async function vigilar(
  contexto: BrowserContext,
  anotar: (falta: string) => void,
): Promise<BrowserContext> {
  contexto.on('console', (mensaje) => {
    if (mensaje.type() !== 'error' || esDeLaApi(mensaje.text(), mensaje.location().url)) return;
    anotar(`console.error: ${mensaje.text()} ${mensaje.location().url}`);
  });
  contexto.on('weberror', (error) => anotar(`uncaught: ${error.error().message}`));
  await contexto.exposeBinding('anotarViolacion', (_fuente, violacion: string) =>
    anotar(`CSP: ${violacion}`),
  );
  await contexto.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (evento) => {
      // The binding above: the page's own types cannot know it.
      const { anotarViolacion } = window as unknown as { anotarViolacion: (texto: string) => void };
      anotarViolacion(`${evento.effectiveDirective} ${evento.blockedURI} ${evento.sample}`);
    });
  });
  return contexto;
}
