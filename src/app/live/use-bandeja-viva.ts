import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { bandeja } from '@/engines/envios/envios';

/** The page comes first; what is pending has waited longer than this. */
const DESPUES_MS = 300;

/**
 * The outbox sends for as long as the app is open, on every page. It goes on when a page falls or the shell is taken
 * away: it asks by itself who is signed in, and sends nothing for nobody.
 * @param ademas fetches what the outbox may need when there is no line any more; a stable function
 */
export function useBandejaViva(client: QueryClient, ademas: () => Promise<unknown>): void {
  useEffect(() => {
    const id = setTimeout(() => {
      void bandeja.arrancar(client);
      // Asked for again when it is needed.
      ademas().catch(() => undefined);
    }, DESPUES_MS);
    return () => clearTimeout(id);
  }, [client, ademas]);
}
