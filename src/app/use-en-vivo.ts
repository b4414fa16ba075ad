import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Live refresh when the build names a socket server. Its code loads by itself and never holds anything up. */
export function useEnVivo(client: QueryClient, url = import.meta.env['VITE_SOCKET_URL']): void {
  useEffect(() => {
    if (!url) return undefined;
    const fin = new AbortController();
    void conectar(client, url, fin.signal);
    return () => fin.abort();
  }, [client, url]);
}

async function conectar(client: QueryClient, url: string, fin: AbortSignal): Promise<void> {
  try {
    const { conectarEnVivo } = await import('./en-vivo');
    if (!fin.aborted) fin.addEventListener('abort', conectarEnVivo(client, { url }));
  } catch {
    // Without its code the app works as without the setting.
  }
}
