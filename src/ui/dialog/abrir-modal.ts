/** A `ref` that opens a plain `<dialog>` as soon as it is there. */
export const abrirModal = (dialog: HTMLDialogElement | null): void => {
  if (dialog && !dialog.open) dialog.showModal();
};
