/** Built to `/sw.js` by config/service-worker.ts: keeps the assets and the shell, and nothing that the API answers. */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { esPregunta } from './mensaje';
import { guardable, tratar } from './peticion';

declare const RECURSOS: { url: string; revision: string | null; integrity?: string }[];
declare const ENTRADA: string;

interface Espera extends Event {
  waitUntil: (trabajo: Promise<unknown>) => void;
}
interface Pedido extends Espera {
  request: Request;
  respondWith: (respuesta: Promise<Response>) => void;
}
interface Pagina {
  id: string;
}
interface Mensaje extends Espera, Pick<MessageEvent<unknown>, 'data' | 'ports'> {
  source: Pagina | null;
}
interface Ambito {
  addEventListener: {
    (tipo: 'install' | 'activate', oyente: (evento: Espera) => void): void;
    (tipo: 'fetch', oyente: (evento: Pedido) => void): void;
    (tipo: 'message', oyente: (evento: Mensaje) => void): void;
  };
  clients: {
    claim: () => Promise<void>;
    matchAll: (filtro: { type: 'window'; includeUncontrolled: true }) => Promise<readonly Pagina[]>;
  };
  registration: Pick<ServiceWorkerRegistration, 'waiting'>;
  skipWaiting: () => Promise<void>;
  location: Location;
}
declare const self: Ambito;

const CACHE = 'kantuta';
/** ms: a slow line must not leave a blank till, and the cache has the page. */
const PACIENCIA_MS = 4000;
const PACIENCIA_NUEVA_MS = 20_000;
const SOLO_VECES = 100;
const SOLO_CADA_MS = 250;

const control = new PrecacheController({
  cacheName: CACHE,
  plugins: [{ cacheWillUpdate: async ({ response }) => (guardable(response) ? response : null) }],
});
control.addToCacheList(RECURSOS);
const recursos: ReadonlySet<string> = new Set(control.getCachedURLs());

self.addEventListener('install', (evento) => void control.install(evento));

self.addEventListener('activate', (evento) => {
  void control.activate(evento);
  evento.waitUntil(borrarAjenas().then(() => self.clients.claim()));
});

async function borrarAjenas(): Promise<void> {
  const nombres = await caches.keys();
  await Promise.all(nombres.filter((nombre) => nombre !== CACHE).map((nombre) => caches.delete(nombre)));
}

self.addEventListener('fetch', (evento) => {
  const { request } = evento;
  const trato = tratar(request, self.location.origin, recursos);
  if (trato === 'pagina') evento.respondWith(pagina(request));
  if (trato === 'recurso') evento.respondWith(recurso(request));
});

const recurso = async (request: Request): Promise<Response> =>
  (await control.matchPrecache(request.url)) ?? fetch(request);

async function pagina(request: Request): Promise<Response> {
  const deRed = fetch(request);
  const tarde = new Promise<null>((resolve) => {
    setTimeout(resolve, self.registration.waiting ? PACIENCIA_NUEVA_MS : PACIENCIA_MS, null);
  });
  const respuesta = await Promise.race([deRed.catch(() => null), tarde]);
  // What stands before the server answers for it with 502 and the like.
  if (respuesta && respuesta.status < 500) return respuesta;
  return (await control.matchPrecache('/')) ?? deRed;
}

self.addEventListener('message', (evento) => {
  const { data, ports, source } = evento;
  if (!esPregunta(data)) return;
  const esOtra = data.entrada !== ENTRADA;
  ports[0]?.postMessage(esOtra);
  if (!esOtra && source) evento.waitUntil(activarSiSolo(source));
});

/** Another page that is open may be of an older build: it keeps its files until it goes. */
async function activarSiSolo(quien: Pagina, veces = SOLO_VECES): Promise<void> {
  const abiertas = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (abiertas.length === 1 && abiertas[0]?.id === quien.id) return self.skipWaiting();
  if (veces > 1) {
    await pausa(SOLO_CADA_MS);
    return activarSiSolo(quien, veces - 1);
  }
}

const pausa = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
