/** Our own service worker and the news it brings. Its code is asked for after the page, see main.tsx. */
import { scriptURL } from '@/lib/trusted-types';
import type { Pregunta } from '@/sw/mensaje';
import { anunciarVersion } from './version-nueva';

const MIN = 60_000;
const MIRAR_CADA_MS = 60 * MIN;
/** Somebody came back to the tab: worth a look, but not at every glance. */
const MIRAR_AL_VOLVER_MS = 10 * MIN;

/** Which build this page is: its entry script, by the hash in its name. */
const entrada = (): string =>
  document.querySelector('script[type="module"][src^="/assets/"]')?.getAttribute('src') ?? '';

/** Is the worker of another build than this page? One of the same build takes over by itself when it is alone. */
function esOtra(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => resolve(data === true));
    port1.start();
    worker.postMessage({ tipo: 'comparar', entrada: entrada() } satisfies Pregunta, [port2]);
  });
}

async function mirar({ waiting }: ServiceWorkerRegistration): Promise<void> {
  if (waiting && (await esOtra(waiting))) anunciarVersion();
}

/** Another version took this page's files away, wherever the worker may be: a chunk that should be there is not. */
async function alPerderTrozo(): Promise<void> {
  try {
    const html = await (await fetch('/', { cache: 'no-store' })).text();
    if (html.includes('/assets/') && !html.includes(`"${entrada()}"`)) anunciarVersion();
  } catch {
    // no network: nothing is known about versions
  }
}

/** Registers our worker and keeps an eye on new versions: when it finds one, when somebody looks, and every hour. */
export async function usarServiceWorker(): Promise<void> {
  addEventListener('vite:preloadError', () => void alPerderTrozo());
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(scriptURL('/sw.js'), { updateViaCache: 'none' });
    const registro = await navigator.serviceWorker.getRegistration('/');
    if (registro) vigilar(registro);
  } catch {
    // refused (private window) or no network: the app works as without it
  }
}

function vigilar(registro: ServiceWorkerRegistration): void {
  let ultima = Date.now();
  const preguntar = () => {
    ultima = Date.now();
    void registro.update().catch(() => undefined);
  };
  const alInstalar = () => {
    registro.installing?.addEventListener('statechange', () => void mirar(registro));
  };
  registro.addEventListener('updatefound', alInstalar);
  // It may have begun already.
  alInstalar();
  void mirar(registro);
  setInterval(preguntar, MIRAR_CADA_MS);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - ultima > MIRAR_AL_VOLVER_MS) preguntar();
  });
}
