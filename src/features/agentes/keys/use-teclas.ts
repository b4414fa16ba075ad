import { useEffect, useEffectEvent } from 'react';

/** Function keys of a page by name (`F2`), wherever the focus is, but not while a dialog is open. */
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

/** A letter with Alt. AltGr, which types on a Spanish keyboard, is not Alt. */
export function useTeclaAlt(letra: string, accion: () => void): void {
  const alTeclear = useEffectEvent((event: KeyboardEvent) => {
    const { altKey, ctrlKey, metaKey, shiftKey, key } = event;
    if (!altKey || ctrlKey || metaKey || shiftKey || key.toUpperCase() !== letra) return;
    if (event.getModifierState('AltGraph') || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    if (!event.repeat) accion();
  });
  useEffect(() => {
    const oir = (event: KeyboardEvent) => alTeclear(event);
    addEventListener('keydown', oir);
    return () => removeEventListener('keydown', oir);
  }, []);
}
