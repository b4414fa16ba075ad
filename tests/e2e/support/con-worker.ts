/** The app with its service worker, behind a web server that the test can move. */
import type { Page } from '@playwright/test';
import { test as base } from './fixtures';
import { abrirFrente, type Frente } from './frente';

export const test = base.extend<{ frente: Frente }>({
  serviceWorkers: 'allow',
  frente: async ({ servidor }, use) => {
    await servidor.reiniciar();
    const frente = await abrirFrente(servidor.url);
    await use(frente);
    frente.cerrar();
  },
  baseURL: async ({ frente }, use) => use(frente.url),
});

/** Our worker has everything and answers for the page. */
export const workerListo = (page: Page) =>
  page.waitForFunction(() => {
    const { controller } = navigator.serviceWorker;
    return controller?.state === 'activated' && controller.scriptURL.endsWith('/sw.js');
  });

/** All that is in Cache Storage: path and query of each entry, with what kind of answer it is. */
export const enCaches = (page: Page) =>
  page.evaluate(async () => {
    const nombres = await caches.keys();
    const porCache = await Promise.all(
      nombres.map(async (nombre) => {
        const cache = await caches.open(nombre);
        return Promise.all(
          (await cache.keys()).map(async ({ url }) => {
            const respuesta = await cache.match(url);
            return {
              ruta: url.slice(location.origin.length),
              estado: `${respuesta?.status} ${respuesta?.type} ${respuesta?.redirected}`,
              tipo: respuesta?.headers.get('content-type') ?? '',
              texto: (await respuesta?.text()) ?? '',
            };
          }),
        );
      }),
    );
    return porCache.flat();
  });

export { expect } from '@playwright/test';
