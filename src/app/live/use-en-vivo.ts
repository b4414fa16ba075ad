import { loadCode } from '@/ui/lazy/load-code';
import { useTimeoutEffect } from '@react-hookz/web';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { bandeja } from '@/engines/envios/envios';
import { socketUrl } from '@/lib/env';

/** After the page has drawn itself, ms. */
const DESPUES_MS = { bandeja: 300, canal: 1000 };

/** The outbox sends while the app is open. `ademas` fetches what it may need once there is no line. */
export function useBandejaViva(client: QueryClient, ademas: () => Promise<unknown>): void {
  useTimeoutEffect(() => {
    void bandeja.arrancar(client);
    ademas().catch(() => undefined);
  }, DESPUES_MS.bandeja);
}

export function useEnVivo(client: QueryClient): void {
  useEffect(() => {
    const url = socketUrl();
    if (!url) return undefined;
    const fin = new AbortController();
    const id = setInterval(() => {
      // The page's own code goes first, however long it takes.
      if (document.querySelector('main[aria-busy=true]')) return;
      clearInterval(id);
      void conectar(client, url, fin.signal);
    }, DESPUES_MS.canal);
    return () => {
      clearInterval(id);
      fin.abort();
    };
  }, [client]);
}

async function conectar(client: QueryClient, url: URL, fin: AbortSignal): Promise<void> {
  try {
    const { abrirEnVivo } = await loadCode(() => import('./en-vivo'));
    if (!fin.aborted) fin.addEventListener('abort', abrirEnVivo(client, { url }));
  } catch {
    // Without its code the app works as without the setting.
  }
}
