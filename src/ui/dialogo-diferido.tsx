import type { ComponentType } from 'react';
import { opcional } from './opcional';

/** How a dialog of the app is left without an act. */
interface Dejable {
  onCerrar?: (() => void) | undefined;
  onCorregir?: (() => void) | undefined;
}

const abrir = (dialog: HTMLDialogElement | null): void => {
  if (dialog && !dialog.open) dialog.showModal();
};

/** Without `Dialog`, which most pages get with their first dialog only. */
function NoSeAbrio({ onCerrar, onCorregir = onCerrar }: Dejable) {
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

/**
 * A dialog whose code comes when it is needed. A line that dies before leaves a dialog that says so: the page behind it, and
 * what was typed there, stay.
 */
export const dialogo = <P extends Dejable>(cargar: () => Promise<ComponentType<P>>) =>
  opcional(cargar, NoSeAbrio);
