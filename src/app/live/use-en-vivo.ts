import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { socketUrl } from '@/lib/env';

const DESPUES_MS = 1000;

export function useEnVivo(client: QueryClient): void {
  useEffect(() => {
    const url = socketUrl();
    if (!url) return undefined;
    const fin = new AbortController();
    const id = setTimeout(() => void conectar(client, url, fin.signal), DESPUES_MS);
    return () => {
      clearTimeout(id);
      fin.abort();
    };
  }, [client]);
}

async function conectar(client: QueryClient, url: URL, fin: AbortSignal): Promise<void> {
  try {
    const { abrirEnVivo } = await import('./en-vivo');
    if (!fin.aborted) fin.addEventListener('abort', abrirEnVivo(client, { url }));
  } catch {
    // Without its code the app works as without the setting.
  }
}
