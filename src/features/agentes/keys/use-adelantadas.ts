import { useEffect, useRef, type RefObject } from 'react';
import type { registroDe } from '@/features/agentes/result/registro';
import type { Oido } from './teclas-adelantadas';

/** What is typed while an operation is being saved; null in it until its code has come. */
export function useAdelantadas(registro: ReturnType<typeof registroDe>): RefObject<Oido | null> {
  const oido = useRef<Oido>(null);
  useEffect(() => {
    let vive = true;
    const oir = async () => {
      const { oirAdelantadas } = await import('./teclas-adelantadas');
      if (vive) oido.current = oirAdelantadas(() => registro.get().fase === 'guardando');
    };
    void oir().catch(() => undefined);
    return () => {
      vive = false;
      oido.current?.parar();
    };
  }, [registro]);
  return oido;
}
