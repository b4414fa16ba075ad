import { useEffect, useEffectEvent } from 'react';

/**
 * Function keys of a page: they work wherever the focus is, but not while a dialog is open.
 * @param acciones by the key's name, e.g. `F2`
 */
export function useTeclas(acciones: Partial<Record<string, () => void>>): void {
  const alTeclear = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const accion = Object.hasOwn(acciones, event.key) ? acciones[event.key] : undefined;
    if (!accion || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    accion();
  });
  useEffect(() => {
    const oir = (event: KeyboardEvent) => alTeclear(event);
    addEventListener('keydown', oir);
    return () => removeEventListener('keydown', oir);
  }, []);
}
