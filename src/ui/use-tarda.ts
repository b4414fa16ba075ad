import { useTimeoutEffect } from '@react-hookz/web';
import { useState } from 'react';

/** True once what is waited for has taken `ms`; starts again when `espera` does. */
export function useTarda(espera: boolean, ms: number): boolean {
  const [tarda, setTarda] = useState(false);
  if (!espera && tarda) setTarda(false);
  useTimeoutEffect(() => setTarda(true), espera ? ms : undefined);
  return tarda;
}
