import { useEffect, useId, useRef, type ReactNode } from 'react';
import { IconButton } from '@/ui/button/icon-button';
import { DialogFoot, DialogHead } from './dialog-frame';
import { focoDeVuelta } from './foco-de-vuelta';
import { dialogVariants, type DialogLook } from './dialog-look';

interface DialogProps {
  titulo: string;
  /** Stands in the head's place; the title is then only said. */
  cabeza?: ReactNode;
  children: ReactNode;
  pie?: ReactNode;
  /** Esc, × and scrim; without it the dialog can't be dismissed (a question that must be answered) */
  onCerrar?: (() => void) | undefined;
  variante?: DialogLook;
  /** Enter is ignored for the first 300 ms, so that the Enter that opened the question can't answer it. */
  confirmacion?: boolean | undefined;
  className?: string | undefined;
}

const SIN_ENTER_MS = 300;

/** Modal: render it only while it is open. Focus begins at `data-foco` and comes back to, or near, where it was. */
export function Dialog({
  titulo,
  cabeza,
  children,
  pie,
  onCerrar,
  variante,
  confirmacion,
  className,
}: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const abiertoEn = useRef(0);
  const enVelo = useRef(false);
  const empezado = useRef(false);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return undefined;
    const devolver = focoDeVuelta();
    if (!dialog.open) dialog.showModal();
    abiertoEn.current = performance.now();
    dialog.querySelector<HTMLElement>('[data-foco]')?.focus();
    return () => {
      dialog.close();
      // The browser gives focus back on close(), but not when React has already removed the dialog.
      devolver();
    };
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the scrim's click (Esc does the same) and keys on their way up
    <dialog
      ref={ref}
      className={dialogVariants({ variante, className })}
      aria-label={cabeza ? titulo : undefined}
      aria-labelledby={cabeza ? undefined : id}
      onCancel={(event) => {
        event.preventDefault();
        onCerrar?.();
      }}
      // Chromium closes on a second Esc whatever `cancel` said: while it is rendered, the dialog is open.
      onClose={({ currentTarget }) => {
        if (currentTarget.isConnected && !currentTarget.open) currentTarget.showModal();
      }}
      // Text selected past the edge of the dialog ends in a click on the scrim: the press must begin there too.
      onPointerDown={({ target, currentTarget }) => {
        enVelo.current = target === currentTarget;
      }}
      onMouseDown={(event) => {
        // Beside the fields the focus stays in them.
        if (event.target === event.currentTarget) event.preventDefault();
      }}
      onPointerUp={({ target, currentTarget }) => {
        enVelo.current &&= target === currentTarget;
      }}
      // The second click of the double one that opened the dialog was not meant for whatever of it lies there.
      onClickCapture={(event) => {
        if (event.detail < 2) empezado.current = true;
        if (empezado.current) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onClick={({ target, currentTarget }) => {
        if (enVelo.current && target === currentTarget) onCerrar?.();
      }}
      // Esc inside the dialog must not reach the page's own Esc (it clears the form).
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.stopPropagation();
        const pronto = performance.now() - abiertoEn.current < SIN_ENTER_MS;
        if (confirmacion && event.key === 'Enter' && pronto) event.preventDefault();
      }}
    >
      {cabeza ?? (
        <DialogHead>
          <h2 id={id}>{titulo}</h2>
          {onCerrar && <IconButton icono="x" className="ms-auto" aria-label="Cerrar" onClick={onCerrar} />}
        </DialogHead>
      )}
      {children}
      {pie && <DialogFoot>{pie}</DialogFoot>}
    </dialog>
  );
}
