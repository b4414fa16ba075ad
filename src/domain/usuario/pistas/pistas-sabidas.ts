/** The short hints of a first visit: which of them somebody needs no more, by person, on this device. */
import { useMountEffect } from '@react-hookz/web';
import { useSyncExternalStore } from 'react';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { crearGuardado } from '@/lib/storage/local-setting';

export type Pista = 'teclas' | 'paleta' | 'ayuda' | 'detalle';

/** As «2:paleta»: read back as untrusted. */
const guardado = crearGuardado('kantuta.pistas', (datos): readonly string[] =>
  Array.isArray(datos) ? datos.filter((cada) => typeof cada === 'string') : [],
);

/** Used, or put away: it is never shown to this person again. Without a storage it is shown again after a reload. */
export function usarPista(uid: number, pista: Pista): void {
  const clave = `${uid}:${pista}`;
  const sabidas = guardado.leer();
  if (sabidas.includes(clave)) return;
  try {
    guardado.poner([...sabidas, clave]);
  } catch {
    // storage refused: whoever shows it has put it away for as long as the page lives
  }
}

export function useUsaPista(pista: Pista): void {
  const { id } = useUsuario();
  useMountEffect(() => usarPista(id, pista));
}

export const usePistasSabidas = (uid: number): ReadonlySet<string> => {
  const sabidas = useSyncExternalStore(guardado.suscribir, guardado.leer);
  return new Set(
    sabidas.filter((cada) => cada.startsWith(`${uid}:`)).map((cada) => cada.slice(`${uid}:`.length)),
  );
};
