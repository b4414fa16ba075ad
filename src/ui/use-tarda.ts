import { useEffect, useState } from 'react';

/** True once what is waited for has taken `ms`; starts again when `espera` does. */
export function useTarda(espera: boolean, ms: number): boolean {
  const [tarda, setTarda] = useState(false);
  if (!espera && tarda) setTarda(false);
  useEffect(() => {
    if (!espera) return undefined;
    const reloj = setTimeout(() => setTarda(true), ms);
    return () => clearTimeout(reloj);
  }, [espera, ms]);
  return tarda;
}
