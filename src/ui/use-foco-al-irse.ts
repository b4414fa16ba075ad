import { useLayoutEffect, useRef } from 'react';

/**
 * A ref for a box that leaves the page by itself. Whoever is inside it then goes on at `destino`, instead of on <body>.
 * @param destino the same function each time
 */
export function useFocoAlIrse(destino: (caja: HTMLElement) => HTMLElement | null | undefined) {
  const ref = useRef<HTMLDivElement>(null);
  // The effect's end is the last moment at which the box still holds the focus.
  useLayoutEffect(() => {
    const caja = ref.current;
    return () => {
      if (caja?.contains(document.activeElement)) destino(caja)?.focus();
    };
  }, [destino]);
  return ref;
}
