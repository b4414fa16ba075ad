/** Our own service worker and the news it brings. Its code is asked for after the page, see main.tsx. */
import { aLaVista } from '@/lib/time/a-la-vista';
import { scriptURL } from '@/lib/trusted-types';
import type { Pregunta } from '@/sw/mensaje';
import { anunciarVersion, buscarVersion, entrada } from './version-nueva';

const MIN = 60_000;
const MIRAR_CADA_MS = 60 * MIN;
const PREGUNTAR_DE_NUEVO_MS = MIN / 2;
/** Somebody came back to the tab: worth a look, but not at every glance. */
const MIRAR_AL_VOLVER_MS = 10 * MIN;

/** Is the worker of another build than this page? One of the same build takes over by itself when it is alone. */
function esOtra(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => resolve(data === true));
    port1.start();
    worker.postMessage({ tipo: 'comparar', entrada: entrada() } satisfies Pregunta, [port2]);
  });
}

/** One, however many looks there were. */
let otraMirada: ReturnType<typeof setTimeout> | undefined;

async function mirar(registro: ServiceWorkerRegistration): Promise<void> {
  const { waiting } = registro;
  if (!waiting) return;
  if (await esOtra(waiting)) return anunciarVersion();
  // It looks for a while whether it is alone, and must be asked again to look longer.
  clearTimeout(otraMirada);
  otraMirada = setTimeout(() => void mirar(registro), PREGUNTAR_DE_NUEVO_MS);
}

/** Registers our worker and keeps an eye on new versions: when it finds one, when somebody looks, and every hour. */
export async function usarServiceWorker(): Promise<void> {
  addEventListener('vite:preloadError', () => void buscarVersion());
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
  setInterval(() => aLaVista() && preguntar(), MIRAR_CADA_MS);
  document.addEventListener('visibilitychange', () => {
    if (aLaVista() && Date.now() - ultima > MIRAR_AL_VOLVER_MS) preguntar();
  });
}
