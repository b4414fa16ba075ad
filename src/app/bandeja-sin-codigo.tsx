import { Dialog } from '@/ui/dialog/dialog';
import { DialogBody } from '@/ui/dialog/dialog-frame';

interface BandejaSinCodigoProps {
  opId: string | null;
  onCerrar: () => void;
}

/** Shown when the line died before the tray's code had come: what is kept is on the disk all the same. */
export const BandejaSinCodigo = ({ onCerrar }: BandejaSinCodigoProps) => (
  <Dialog titulo="Operaciones pendientes" variante="lado" onCerrar={onCerrar}>
    <DialogBody role="alert">
      <p>Esta lista no se pudo cargar. Revise la red y ábrala otra vez. Lo guardado sigue en este equipo.</p>
    </DialogBody>
  </Dialog>
);
