import { zodResolver } from '@hookform/resolvers/zod';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { motivoSchema } from '@/domain/caja/movimiento/movimiento-caja';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { registroDe } from '@/features/agentes/result/registro';
import { formatMonto } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { z } from '@/lib/zod';
import { Button } from '@/ui/button/button';
import { Dialog } from '@/ui/dialog/dialog';
import { dialogBodyClass } from '@/ui/dialog/dialog-look';
import { TextareaField } from '@/ui/form/textarea-field';
import { Icon } from '@/ui/icon';
import { corregida, referenciaMarcada } from './fila-corregida';

const correccionFormSchema = z.object({ motivo: motivoSchema });

interface CorreccionDialogProps {
  transaccion: TransaccionAgente;
  onCerrar: () => void;
  onLlevar: () => void;
}

/** Asks why, says what will become of the row, and puts its data into the form. Nothing is sent yet. */
export function CorreccionDialog({ transaccion, onCerrar, onLlevar }: CorreccionDialogProps) {
  const usuario = useUsuario();
  const idForm = useId();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(correccionFormSchema),
    defaultValues: { motivo: '' },
    reValidateMode: 'onSubmit',
  });
  const llevar = handleSubmit(({ motivo }) => {
    registroDe(usuario.id).corregirFila(corregida(transaccion, motivo));
    onLlevar();
  });
  const { id, tipo_operacion, monto, nro_referencia } = transaccion;
  const referencia = limpia(nro_referencia);
  return (
    <Dialog
      titulo="Corregir operación"
      confirmacion
      onCerrar={onCerrar}
      pie={
        <>
          <Button data-foco onClick={onCerrar}>
            Volver
          </Button>
          <Button variant="primary" type="submit" form={idForm}>
            <Icon name="pencil" size="s" />
            Llevar al formulario
          </Button>
        </>
      }
    >
      <form id={idForm} className={dialogBodyClass} onSubmit={(event) => void llevar(event)} noValidate>
        <p>
          Los datos de {TIPOS_OPERACION[tipo_operacion].nombre.toUpperCase()} de {formatMonto(monto)}, ref.{' '}
          {referencia}, pasan al formulario. Cuando registre la nueva, la N.º {id} se anula. Esto no cambia la
          operación en el banco.
        </p>
        <p className="text-sm text-ink-2">
          La N.º {id} se queda con la referencia {referencia}. La nueva lleva otra:{' '}
          {referenciaMarcada(referencia)}, o la que corresponda.
        </p>
        <TextareaField
          label="Motivo"
          error={formState.errors.motivo?.message}
          hint="Queda en la bitácora de este equipo."
          rows={2}
          required
          {...register('motivo')}
        />
      </form>
    </Dialog>
  );
}
