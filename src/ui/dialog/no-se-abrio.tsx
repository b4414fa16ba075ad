import { Button } from '@/ui/button/button';
import { DialogBody, DialogFoot, DialogHead } from './dialog-frame';
import { abrirModal, dialogVariants } from './dialog-look';

export interface Dejable {
  onCerrar?: (() => void) | undefined;
  onCorregir?: (() => void) | undefined;
}

/** A plain <dialog>: most pages get the code of `Dialog` with their first dialog only. */
export function NoSeAbrio({ onCerrar, onCorregir = onCerrar }: Dejable) {
  return (
    <dialog ref={abrirModal} className={dialogVariants()} aria-label="No se pudo abrir" onClose={onCorregir}>
      <DialogHead>
        <h2>No se pudo abrir</h2>
      </DialogHead>
      <DialogBody role="alert">
        <p>Revise la red y vuelva a intentar. Lo escrito sigue aquí.</p>
      </DialogBody>
      <DialogFoot>
        <Button
          // The browser's own closing gives the focus back; `onClose` does the rest.
          onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}
        >
          Cerrar
        </Button>
      </DialogFoot>
    </dialog>
  );
}
