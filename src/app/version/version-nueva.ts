/** A newer version than this page's is there. Reloading is the person's to choose, and waits for what is being sent. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { bandeja } from '@/engines/envios/envios';
import { ESPERAS } from '@/lib/time/esperas';

export type Version = 'al-dia' | 'nueva' | 'esperando';

const MIRAR_CADA_MS = 500;

interface Novedad {
  version: Version;
  /** how many pages say it by themselves, in place of what they cannot show */
  enPagina: number;
}

const store = createStore<Novedad>(() => ({ version: 'al-dia', enPagina: 0 }));
const ocupaciones = new Set<() => boolean>();

const poner = (version: Version): void => store.setState({ version });

/** While a page says so, the notice does not say it again. @returns the end of that */
export function decirEnPagina(): () => void {
  store.setState(({ enPagina }) => ({ enPagina: enPagina + 1 }));
  return () => store.setState(({ enPagina }) => ({ enPagina: enPagina - 1 }));
}

export function anunciarVersion(): void {
  if (store.getState().version === 'al-dia') poner('nueva');
}

/** Which build this page is: its entry script, by the hash in its name. */
export const entrada = (): string =>
  document.querySelector('script[type="module"][src^="/assets/"]')?.getAttribute('src') ?? '';

/** A file is missing: has another version taken it away? While nobody answers, nothing is known. */
export async function buscarVersion(): Promise<void> {
  try {
    const html = await (await fetch('/', { cache: 'no-store' })).text();
    if (html.includes('/assets/') && !html.includes(`"${entrada()}"`)) anunciarVersion();
  } catch {
    // no network
  }
}

export const posponerVersion = (): void => poner('al-dia');

/** Registers who else may be sending. @returns how to take it back */
export function noRecargarMientras(ocupado: () => boolean): () => void {
  ocupaciones.add(ocupado);
  return () => void ocupaciones.delete(ocupado);
}

const enviando = (): boolean => bandeja.enviando() || [...ocupaciones].some((ocupado) => ocupado());

export async function recargar(): Promise<void> {
  if (store.getState().version === 'esperando') return;
  if (enviando()) {
    poner('esperando');
    await new Promise<void>((resolve) => {
      const hasta = performance.now() + ESPERAS.recarga;
      const id = setInterval(() => {
        // An operation without an answer is on the disk by then, or the browser asks before it goes.
        if (enviando() && performance.now() < hasta) return;
        clearInterval(id);
        resolve();
      }, MIRAR_CADA_MS);
    });
  }
  location.reload();
}

export const useVersion = (): Version =>
  useStore(store, ({ enPagina, version }) => (enPagina > 0 && version === 'nueva' ? 'al-dia' : version));

export const useHayVersion = (): boolean => useStore(store, ({ version }) => version !== 'al-dia');
