/** How a dialog of the app is left without an act. */
export interface Dejable {
  onCerrar?: (() => void) | undefined;
  onCorregir?: (() => void) | undefined;
}

const abrir = (dialog: HTMLDialogElement | null): void => {
  if (dialog && !dialog.open) dialog.showModal();
};

/** Without `Dialog`, which most pages get with their first dialog only. */
export function NoSeAbrio({ onCerrar, onCorregir = onCerrar }: Dejable) {
  return (
    <dialog ref={abrir} aria-label="No se pudo abrir" onClose={onCorregir}>
      <div className="dlg-body" role="alert">
        <p>No se pudo abrir. Revise la red y recargue la página. Todavía no se hizo nada.</p>
      </div>
      <div className="dlg-foot">
        <button className="btn" type="button" onClick={onCorregir}>
          Cerrar
        </button>
      </div>
    </dialog>
  );
}
