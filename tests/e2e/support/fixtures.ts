import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { iniciarServidor, type Servidor } from './servidor';
import { vigilar } from './vigilancia';

interface Fixtures {
  /** A page of another browser: nothing is shared with `page` but the server. */
  otroNavegador: (opciones?: BrowserContextOptions) => Promise<Page>;
  /** Watches a context that the test opened by itself. */
  vigilado: (contexto: BrowserContext) => Promise<BrowserContext>;
  /** What the watch saw so far: a test that provokes a violation empties it and says what it was. */
  faltas: string[];
}

/** Each worker has its server; each test starts with a fresh backend and ends with nothing on the console. */
export const test = base.extend<Fixtures, { servidor: Servidor }>({
  servidor: [
    async ({}, use) => {
      const servidor = await iniciarServidor();
      await use(servidor);
      servidor.parar();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ servidor }, use) => {
    await servidor.reiniciar();
    await use(servidor.url);
  },
  faltas: [
    async ({}, use) => {
      const faltas: string[] = [];
      await use(faltas);
      expect(faltas).toEqual([]);
    },
    { auto: true },
  ],
  vigilado: async ({ faltas }, use) => {
    await use((contexto) => vigilar(contexto, (falta) => faltas.push(falta)));
  },
  context: async ({ context, vigilado }, use) => {
    await use(await vigilado(context));
  },
  page: async ({ page }, use) => {
    await use(page);
    // A request that the test answers itself may still be on its way.
    if (!page.isClosed()) await page.unrouteAll({ behavior: 'ignoreErrors' });
  },
  otroNavegador: async ({ browser, baseURL, vigilado, locale, timezoneId, viewport }, use) => {
    const abiertos: BrowserContext[] = [];
    await use(async (opciones = {}) => {
      const contexto = await vigilado(
        await browser.newContext({
          baseURL: baseURL ?? '',
          locale: locale ?? 'es-BO',
          timezoneId: timezoneId ?? '',
          viewport,
          ...opciones,
        }),
      );
      abiertos.push(contexto);
      return contexto.newPage();
    });
    await Promise.all(abiertos.map((contexto) => contexto.close()));
  },
});

export { expect } from '@playwright/test';
