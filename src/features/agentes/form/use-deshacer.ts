import { useEffect, useState } from 'react';

/** how long what was cleared can be brought back, ms */
const PLAZO_MS = 10_000;

export function useDeshacer<T extends object>() {
  const [guardado, guardar] = useState<T | null>(null);
  useEffect(() => {
    if (!guardado) return undefined;
    const plazo = setTimeout(() => guardar(null), PLAZO_MS);
    return () => clearTimeout(plazo);
  }, [guardado]);
  return { guardado, guardar };
}
