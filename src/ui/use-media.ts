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

/** Tailwind's `max-sm`. */
export const useEsTelefono = (): boolean => useMedia('(max-width: 35.99rem)');

/** Tailwind's `max-lg`: a long list scrolls with the page, not in a box of its own. */
export const useEnPagina = (): boolean => useMedia('(max-width: 69.99rem)');
