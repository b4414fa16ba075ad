import { Dialog } from '@/ui/dialog/dialog';
import { sesionStore } from '@/domain/usuario/ingreso-store';

/** Asked before signing out over what has not been sent: it stays on this device, and waits for its owner. */
export function SalirDialog({ cuantas, onCerrar }: { cuantas: number; onCerrar: () => void }) {
  return (
    <Dialog
      titulo="Salir"
      confirmacion
      onCerrar={onCerrar}
      pie={
        <>
          <button className="btn" type="button" data-foco onClick={onCerrar}>
            Quedarse
          </button>
          <button className="btn is-primary" type="button" onClick={sesionStore.salir}>
            Salir
          </button>
        </>
      }
    >
      <div className="dlg-body">
        <p>
          {cuantas === 1
            ? 'Queda 1 operación sin enviar; se enviará cuando vuelva a ingresar.'
            : `Quedan ${cuantas} operaciones sin enviar; se enviarán cuando vuelva a ingresar.`}
        </p>
      </div>
    </Dialog>
  );
}
