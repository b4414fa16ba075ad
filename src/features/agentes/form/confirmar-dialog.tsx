import type { Solicitud } from '@/domain/transaccion/solicitud';
import { formatMonto } from '@/lib/monto';
import { Dialog } from '@/ui/dialog/dialog';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { Button } from '@/ui/button/button';
import { DialogBody } from '@/ui/dialog/dialog-frame';

interface ConfirmarDialogProps {
  op: Solicitud;
  motivos: readonly string[];
  onCorregir: () => void;
  onConfirmar: () => void;
}

/** «¿Registrar…?», asked only for a reason; the focus stands on «Corregir». */
export const ConfirmarDialog = ({ op, motivos, onCorregir, onConfirmar }: ConfirmarDialogProps) => (
  <Dialog
    titulo="Confirme la operación"
    confirmacion
    onCerrar={onCorregir}
    pie={
      <>
        <Button data-foco onClick={onCorregir}>
          Corregir
        </Button>
        <Button variant="primary" onClick={onConfirmar}>
          Sí, registrar
        </Button>
      </>
    }
  >
    <DialogBody>
      <p>
        {TIPOS_OPERACION[op.tipo_operacion].nombre} de <strong>{formatMonto(op.monto)}</strong>
        {op.comision_cliente > 0 && ` con comisión de ${formatMonto(op.comision_cliente)}`}, {op.banco}, ref.{' '}
        {op.nro_referencia}.
      </p>
      <ul className="grid list-disc gap-1 ps-4.5">
        {motivos.map((motivo) => (
          <li key={motivo}>{motivo}</li>
        ))}
      </ul>
    </DialogBody>
  </Dialog>
);

interface MismaDialogProps {
  fila: TransaccionAgente;
  onCorregir: () => void;
  onResponder: (esLaMisma: boolean) => void;
}

/** Two references that differ in letter case only: some banks mean two operations by them. */
export const MismaDialog = ({ fila, onCorregir, onResponder }: MismaDialogProps) => (
  <Dialog
    titulo="Referencia parecida"
    confirmacion
    onCerrar={onCorregir}
    pie={
      <>
        <Button data-foco onClick={onCorregir}>
          Corregir
        </Button>
        <Button onClick={() => onResponder(false)}>No, es otra</Button>
        <Button variant="primary" onClick={() => onResponder(true)}>
          Sí, es la misma
        </Button>
      </>
    }
  >
    <DialogBody>
      <p>Ya existe {fila.nro_referencia}. ¿Es la misma operación?</p>
      <p className="text-ink-3">
        {TIPOS_OPERACION[fila.tipo_operacion].nombre} de {formatMonto(fila.monto)}, {fila.banco}.
      </p>
    </DialogBody>
  </Dialog>
);
