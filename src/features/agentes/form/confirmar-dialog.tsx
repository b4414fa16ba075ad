import type { Solicitud } from '@/domain/transaccion/solicitud';
import { formatMonto } from '@/lib/monto';
import { Dialog } from '@/ui/dialog/dialog';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';

interface ConfirmarDialogProps {
  op: Solicitud;
  /** Every reason for asking. */
  motivos: readonly string[];
  onCorregir: () => void;
  onConfirmar: () => void;
}

/** «¿Registrar…?», asked only for a reason. Focus stands on «Corregir». */
export const ConfirmarDialog = ({ op, motivos, onCorregir, onConfirmar }: ConfirmarDialogProps) => (
  <Dialog
    titulo="Confirme la operación"
    confirmacion
    onCerrar={onCorregir}
    pie={
      <>
        <button className="btn" type="button" data-foco onClick={onCorregir}>
          Corregir
        </button>
        <button className="btn is-primary" type="button" onClick={onConfirmar}>
          Sí, registrar
        </button>
      </>
    }
  >
    <div className="dlg-body">
      <p>
        {TIPOS_OPERACION[op.tipo_operacion].nombre} de <strong>{formatMonto(op.monto)}</strong>
        {op.comision_cliente > 0 && ` con comisión de ${formatMonto(op.comision_cliente)}`}, {op.banco}, ref.{' '}
        {op.nro_referencia}.
      </p>
      <ul className="reasons">
        {motivos.map((motivo) => (
          <li key={motivo}>{motivo}</li>
        ))}
      </ul>
    </div>
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
        <button className="btn" type="button" data-foco onClick={onCorregir}>
          Corregir
        </button>
        <button className="btn" type="button" onClick={() => onResponder(false)}>
          No, es otra
        </button>
        <button className="btn is-primary" type="button" onClick={() => onResponder(true)}>
          Sí, es la misma
        </button>
      </>
    }
  >
    <div className="dlg-body">
      <p>Ya existe {fila.nro_referencia}. ¿Es la misma operación?</p>
      <p className="muted">
        {TIPOS_OPERACION[fila.tipo_operacion].nombre} de {formatMonto(fila.monto)}, {fila.banco}.
      </p>
    </div>
  </Dialog>
);
