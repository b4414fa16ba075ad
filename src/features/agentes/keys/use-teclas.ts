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

/**
 * A letter with Alt, for as long as what it does is on the screen. AltGr, which on a Spanish keyboard types, is not Alt;
 * Firefox leaves a key that the page has taken to the page, so its menus come with Alt alone.
 */
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
