import { aLaVista } from '@/lib/time/a-la-vista';
import { scriptURL } from '@/lib/trusted-types';
import type { Pregunta } from '@/sw/mensaje';
import { anunciarVersion, buscarVersion, entrada } from './version-nueva';

const MIN = 60_000;
const MIRAR_CADA_MS = 60 * MIN;
const PREGUNTAR_DE_NUEVO_MS = MIN / 2;
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

let otraMirada: ReturnType<typeof setTimeout> | undefined;

async function mirar(registro: ServiceWorkerRegistration): Promise<void> {
  const { waiting } = registro;
  if (!waiting) return;
  // Asked again while it waits: it looks only for a while whether this page is alone, and one stopped meanwhile never answers.
  clearTimeout(otraMirada);
  otraMirada = setTimeout(() => void mirar(registro), PREGUNTAR_DE_NUEVO_MS);
  if (!(await esOtra(waiting))) return;
  clearTimeout(otraMirada);
  anunciarVersion();
}

/** Registers /sw.js and looks for new versions: when it finds one, when somebody comes back, and every hour. */
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
  alInstalar();
  void mirar(registro);
  setInterval(() => aLaVista() && preguntar(), MIRAR_CADA_MS);
  document.addEventListener('visibilitychange', () => {
    if (aLaVista() && Date.now() - ultima > MIRAR_AL_VOLVER_MS) preguntar();
  });
}
