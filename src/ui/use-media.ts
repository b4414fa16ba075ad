import { useCallback, useSyncExternalStore } from 'react';

export function useMedia(query: string): boolean {
  const seguir = useCallback(
    (avisar: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', avisar);
      return () => media.removeEventListener('change', avisar);
    },
    [query],
  );
  return useSyncExternalStore(seguir, () => matchMedia(query).matches);
}
