import { useEffect, useId, useRef, type ReactNode } from 'react';
import { clsx } from './clsx';
import { Icon } from './icon';

interface DialogProps {
  titulo: string;
  children: ReactNode;
  /** Sticky foot: hint left, actions right, the primary one last. */
  pie?: ReactNode;
  /** Esc, the × and a click on the scrim. Without it the dialog can't be dismissed (a question that must be answered). */
  onCerrar?: (() => void) | undefined;
  variante?: 'lado' | 'entera' | 'ancha' | undefined;
  className?: string | undefined;
}

/**
 * A modal `<dialog>`: the page behind is inert and focus comes back to where it was. Initial focus: the element with
 * `data-foco`, else the browser's choice. Render it only while it is open.
 */
export function Dialog({ titulo, children, pie, onCerrar, variante, className }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return undefined;
    const antes = document.activeElement;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-foco]')?.focus();
    return () => {
      dialog.close();
      // The browser gives focus back on close(), but not when React has already removed the dialog.
      if (antes instanceof HTMLElement && antes.isConnected) antes.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={clsx(variante && `is-${variante}`, className)}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCerrar?.();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onCerrar?.();
      }}
      // Esc inside the dialog must not reach the page's own Esc (it clears the form).
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <div className="dlg-head">
        <h2 id={id}>{titulo}</h2>
        {onCerrar && (
          <button className="icon-btn" type="button" aria-label="Cerrar" onClick={onCerrar}>
            <Icon name="x" />
          </button>
        )}
      </div>
      {children}
      {pie && <div className="dlg-foot">{pie}</div>}
    </dialog>
  );
}
