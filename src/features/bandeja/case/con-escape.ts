/** A `ref` for a form inside a dialog: Esc leaves the form, and a browser would close the dialog with the same key. */
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
