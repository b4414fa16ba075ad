/** One tab dispatches per person, by politeness (R8): a tab can't send what another person confirmed in another tab. */
import type { AvisoBandeja } from '@/engines/envios/work/envios-channel';

const LATIDO_MS = 5_000;
/** A leader that has not been heard for as long hangs: another tab takes over. */
const SILENCIO_MS = 30_000;

interface Opciones {
  uid: number;
  avisar: (aviso: AvisoBandeja) => void;
  alLiderar: (desplazado: boolean) => void;
  alDejar: () => void;
}

export function postularse({ uid, avisar, alLiderar, alDejar }: Opciones) {
  const nombre = `kx-dispatch-${uid}`;
  const fin = new AbortController();
  let soltar: (() => void) | null = null;
  let oido = performance.now();

  const mandar = async (desplazado: boolean): Promise<void> => {
    if (fin.signal.aborted) return;
    alLiderar(desplazado);
    avisar({ tipo: 'latido', uid });
    await new Promise<void>((resolve) => {
      soltar = resolve;
    });
    soltar = null;
  };
  const pedir = (steal: boolean): void => {
    void navigator.locks
      .request(nombre, steal ? { steal } : { signal: fin.signal }, async () => mandar(steal))
      .catch(() => {
        // Retired while waiting, or the lock was stolen because this tab had hung: back in line.
        soltar?.();
        alDejar();
        if (!fin.signal.aborted) pedir(false);
      });
  };
  const reloj = setInterval(() => {
    if (soltar) avisar({ tipo: 'latido', uid });
    else if (performance.now() - oido > SILENCIO_MS) {
      oido = performance.now();
      pedir(true);
    }
  }, LATIDO_MS);
  pedir(false);

  return {
    oir: (): void => {
      oido = performance.now();
    },
    retirarse: (): void => {
      clearInterval(reloj);
      fin.abort();
      soltar?.();
      alDejar();
    },
  };
}

const nombreDeTab = (tabId: string): string => `kx-tab-${tabId}`;

export const anunciarTab = (tabId: string): void => {
  void navigator.locks.request(nombreDeTab(tabId), async () => new Promise<never>(() => undefined));
};

export async function tabsVivas(): Promise<(tabId: string) => boolean> {
  const { held = [] } = await navigator.locks.query();
  const nombres = new Set(held.map(({ name }) => name));
  return (tabId) => nombres.has(nombreDeTab(tabId));
}
