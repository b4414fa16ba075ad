import { Dialog } from '@/ui/dialog/dialog';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { Button } from '@/ui/button/button';
import { DialogBody } from '@/ui/dialog/dialog-frame';

/** Asked before signing out over what has not been sent: it stays on this device, and waits for its owner. */
export function SalirDialog({ cuantas, onCerrar }: { cuantas: number; onCerrar: () => void }) {
  return (
    <Dialog
      titulo="Salir"
      confirmacion
      onCerrar={onCerrar}
      pie={
        <>
          <Button data-foco onClick={onCerrar}>
            Quedarse
          </Button>
          <Button variant="primary" onClick={sesionStore.salir}>
            Salir
          </Button>
        </>
      }
    >
      <DialogBody>
        <p>
          {cuantas === 1
            ? 'Queda 1 operación sin enviar; se enviará cuando vuelva a ingresar.'
            : `Quedan ${cuantas} operaciones sin enviar; se enviarán cuando vuelva a ingresar.`}
        </p>
      </DialogBody>
    </Dialog>
  );
}
