import { useCallback, useMemo, useSyncExternalStore } from 'react';

export function useMedia(query: string): boolean {
  const media = useMemo(() => matchMedia(query), [query]);
  const seguir = useCallback(
    (avisar: () => void) => {
      media.addEventListener('change', avisar);
      return () => media.removeEventListener('change', avisar);
    },
    [media],
  );
  return useSyncExternalStore(seguir, () => media.matches);
}

/** Tailwind's `max-sm`. */
export const useEsTelefono = (): boolean => useMedia('(max-width: 35.99rem)');

/** Tailwind's `max-lg`: a long list scrolls with the page, not in a box of its own. */
export const useEnPagina = (): boolean => useMedia('(max-width: 69.99rem)');
