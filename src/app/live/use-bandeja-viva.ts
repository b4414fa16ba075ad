import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { bandeja } from '@/engines/envios/envios';

const DESPUES_MS = 300;

/** The outbox sends while the app is open. `ademas` (stable) fetches what it may need once there is no line. */
export function useBandejaViva(client: QueryClient, ademas: () => Promise<unknown>): void {
  useEffect(() => {
    const id = setTimeout(() => {
      void bandeja.arrancar(client);
      ademas().catch(() => undefined);
    }, DESPUES_MS);
    return () => clearTimeout(id);
  }, [client, ademas]);
}
