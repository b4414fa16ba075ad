/**
 * A ref for what is filled in inside a dialog: Esc in it leaves it, and what is around it stays open. The dialog has its own
 * Esc, and a browser closes it unless the key is told not to.
 */
export const conEscape = (dejar: (caja: HTMLElement) => void) => (caja: HTMLElement | null) => {
  const alTeclear = (event: KeyboardEvent) => {
    if (!caja || event.key !== 'Escape' || event.isComposing || event.target === caja) return;
    event.preventDefault();
    event.stopPropagation();
    dejar(caja);
  };
  caja?.addEventListener('keydown', alTeclear);
  return () => caja?.removeEventListener('keydown', alTeclear);
};
