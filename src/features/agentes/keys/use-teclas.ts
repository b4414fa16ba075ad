import { useAlOir } from '@/ui/use-al-oir';

/** Function keys of a page by name (`F2`), wherever the focus is, but not while a dialog is open. */
export function useTeclas(acciones: Partial<Record<string, () => void>>): void {
  useAlOir('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const accion = Object.hasOwn(acciones, event.key) ? acciones[event.key] : undefined;
    if (!accion || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    accion();
  });
}

/** A letter with Alt. AltGr, which types on a Spanish keyboard, is not Alt. */
export function useTeclaAlt(letra: string, accion: () => void): void {
  useAlOir('keydown', (event) => {
    const { altKey, ctrlKey, metaKey, shiftKey, key } = event;
    if (!altKey || ctrlKey || metaKey || shiftKey || key.toUpperCase() !== letra) return;
    if (event.getModifierState('AltGraph') || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    if (!event.repeat) accion();
  });
}
