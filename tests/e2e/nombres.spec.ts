import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { ADMIN, CAJAS, ingresar, porApi } from './support/till';

/** Everything that the page's memory, its databases and its caches hold, as one text. */
async function todoLoGuardado(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const trozos: string[] = [];
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => trozos.push(chunk));
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const enDisco = await page.evaluate(async () => {
    const textos = [localStorage, sessionStorage].map((almacen) => JSON.stringify(Object.entries(almacen)));
    for (const nombre of await caches.keys()) {
      const cache = await caches.open(nombre);
      for (const pedido of await cache.keys()) textos.push(pedido.url);
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const base = await new Promise<IDBDatabase>((resolve, reject) => {
        const abrir = indexedDB.open(name);
        abrir.addEventListener('success', () => resolve(abrir.result));
        abrir.addEventListener('error', () => reject(abrir.error ?? new Error(name)));
      });
      for (const almacen of base.objectStoreNames) {
        const filas = await new Promise<unknown[]>((resolve, reject) => {
          const leer = base.transaction(almacen).objectStore(almacen).getAll();
          leer.addEventListener('success', () => resolve(leer.result));
          leer.addEventListener('error', () => reject(leer.error ?? new Error(almacen)));
        });
        textos.push(JSON.stringify(filas));
      }
      base.close();
    }
    return textos.join('\n');
  });
  return trozos.join('') + enDisco;
}

/** What the page itself is handed: bodies that it reads, and what its workers send it. Nothing of it runs in a worker. */
async function anotarLoQueLlega(page: Page): Promise<string[]> {
  const llegadas: string[] = [];
  await page.exposeFunction('anotarLlegada', (texto: string) => void llegadas.push(texto));
  await page.addInitScript(() => {
    const anotar = (texto: unknown) => {
      if ('anotarLlegada' in window && typeof window.anotarLlegada === 'function')
        window.anotarLlegada(JSON.stringify(texto) ?? '');
    };
    // oxlint-disable-next-line typescript/unbound-method -- both are called on the response they were asked of
    const { json, text } = Response.prototype;
    Response.prototype.json = async function leerJson() {
      const leido: unknown = await json.call(this);
      anotar(leido);
      return leido;
    };
    Response.prototype.text = async function leerTexto() {
      const leido = await text.call(this);
      anotar(leido);
      return leido;
    };
    const DeAntes = Worker;
    window.Worker = class extends DeAntes {
      constructor(...como: ConstructorParameters<typeof DeAntes>) {
        super(...como);
        this.addEventListener('message', ({ data }: MessageEvent<unknown>) => anotar(data));
      }
    };
  });
  return llegadas;
}

test('of the answer with the hash only the name stays: in no memory, no cache, no database', async ({
  page,
  request,
}) => {
  const llegadas = await anotarLoQueLlega(page);
  await (await porApi(request)).abrirCaja(CAJAS.agentes);
  let pedida = '';
  page.on('response', (respuesta) => {
    if (/\/usuario\/\d+$/.test(respuesta.url())) pedida = respuesta.url();
  });
  await ingresar(page, ADMIN, '/cajas');
  await expect(page.getByText('Abierta por Luis Choque Rojas')).toBeVisible();
  // The worker that has read it is gone.
  await expect.poll(() => page.workers().filter((worker) => worker.url().includes('persona')).length).toBe(0);
  // The page is handed the name and nothing else of that answer.
  expect(llegadas.filter((texto) => texto.includes('Luis Choque Rojas'))).toEqual([
    JSON.stringify({ numero: 1, persona: { id: 2, name: 'Luis Choque Rojas', rol: 'Operador' } }),
  ]);
  expect(llegadas.join('')).not.toMatch(/\$2b\$10\$/);
  const todo = await todoLoGuardado(page);
  expect(pedida).not.toBe('');
  // The search would find it: the name is there.
  expect(todo).toContain('Luis Choque Rojas');
  expect(todo).not.toMatch(/\$2b\$10\$/);
  expect(todo).not.toContain('1995-11-02');
  // It would be found, too.
  await page.evaluate(() => {
    document.body.dataset['canario'] = ['$2b', '10', 'canario'].join('$');
  });
  expect(await todoLoGuardado(page)).toMatch(/\$2b\$10\$canario/);
});
