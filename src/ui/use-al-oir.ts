import { useEffect, useEffectEvent } from 'react';

/** What the window tells while the component is there; `oir` sees its newest values. */
export function useAlOir<E extends keyof WindowEventMap>(que: E, oir: (event: WindowEventMap[E]) => void) {
  const alOir = useEffectEvent(oir);
  useEffect(() => {
    const suyo = (event: WindowEventMap[E]) => alOir(event);
    window.addEventListener(que, suyo);
    return () => window.removeEventListener(que, suyo);
  }, [que]);
}
