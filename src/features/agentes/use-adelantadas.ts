import { useEffect, useRef } from 'react';
import type { Adelantadas, oirAdelantadas } from './teclas-adelantadas';

/**
 * What is typed while an operation is being saved. Its code comes after the page: nobody has typed a whole one by then.
 * @returns gives what was typed since, once; undefined before the code has come
 */
export function useAdelantadas(guardando: () => boolean): () => Adelantadas | undefined {
  const oido = useRef<ReturnType<typeof oirAdelantadas>>(null);
  useEffect(() => {
    let vive = true;
    const oir = async () => {
      const { oirAdelantadas: empezar } = await import('./teclas-adelantadas');
      if (vive) oido.current = empezar(guardando);
    };
    void oir().catch(() => undefined);
    return () => {
      vive = false;
      oido.current?.parar();
    };
  }, [guardando]);
  return () => oido.current?.tomar();
}
