import { abrirModal } from './abrir-modal';

/** How a dialog of the app is left without an act. */
export interface Dejable {
  onCerrar?: (() => void) | undefined;
  onCorregir?: (() => void) | undefined;
}

/** Without `Dialog`, which most pages get with their first dialog only. */
export function NoSeAbrio({ onCerrar, onCorregir = onCerrar }: Dejable) {
  return (
    <dialog ref={abrirModal} aria-label="No se pudo abrir" onClose={onCorregir}>
      <div className="dlg-head">
        <h2>No se pudo abrir</h2>
      </div>
      <div className="dlg-body" role="alert">
        <p>Revise la red y vuelva a intentar. Lo escrito sigue aquí.</p>
      </div>
      <div className="dlg-foot">
        <button
          className="btn"
          type="button"
          // The browser's own closing gives the focus back; `onClose` does the rest.
          onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}
        >
          Cerrar
        </button>
      </div>
    </dialog>
  );
}
