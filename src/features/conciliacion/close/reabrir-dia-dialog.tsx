import { zodResolver } from '@hookform/resolvers/zod';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { motivoSchema } from '@/domain/caja/movimiento/movimiento-caja';
import type { DiaBancario, Version } from '@/domain/conciliacion/dia-bancario';
import { formatDiaIso } from '@/lib/fecha';
import { z } from '@/lib/zod';
import { Button } from '@/ui/button/button';
import { Dialog } from '@/ui/dialog/dialog';
import { DialogBody } from '@/ui/dialog/dialog-frame';
import { ErrorLine } from '@/ui/form/error-line';
import { TextareaField } from '@/ui/form/textarea-field';
import { SIN_BITACORA, textoDeFalla, useReabrirDia } from './use-acto-de-dia';

const reabrirSchema = z.object({ motivo: motivoSchema });

interface ReabrirDiaDialogProps {
  registro: DiaBancario;
  /** the version that is closed; the last one that was, when another window has reopened it meanwhile */
  cierre: Version;
  yaAbierto: boolean;
  onHecho: (dicho: string) => void;
  onCerrar: () => void;
}

export function ReabrirDiaDialog({ registro, cierre, yaAbierto, onHecho, onCerrar }: ReabrirDiaDialogProps) {
  const id = useId();
  const { mutate, enCurso, error } = useReabrirDia((anotado) => {
    onHecho(`Día reabierto ✓${anotado ? '' : ` ${SIN_BITACORA}`}`);
    onCerrar();
  });
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(reabrirSchema),
    defaultValues: { motivo: '' },
    reValidateMode: 'onSubmit',
  });
  const llegoTarde = yaAbierto && !enCurso;
  const reabrir = handleSubmit(({ motivo }) => {
    if (enCurso || llegoTarde) return;
    mutate({ dia: registro, version: cierre, motivo });
  });
  return (
    <Dialog
      titulo="Reabrir el día"
      onCerrar={onCerrar}
      pie={
        <>
          <Button onClick={onCerrar}>Volver</Button>
          <Button variant="primary" type="submit" form={id} aria-disabled={enCurso || llegoTarde}>
            Reabrir
          </Button>
        </>
      }
    >
      <DialogBody>
        <p className="text-sm">
          {registro.entidad} · {formatDiaIso(registro.dia)}. La versión {cierre.n} queda guardada; al cerrar
          de nuevo se hace la {cierre.n + 1}.
        </p>
        <form id={id} aria-label="Reabrir el día" noValidate onSubmit={(event) => void reabrir(event)}>
          <TextareaField
            label="Motivo"
            rows={2}
            required
            data-foco=""
            readOnly={enCurso}
            error={formState.errors.motivo?.message}
            hint="Se imprime en el acta siguiente y queda en la bitácora."
            {...register('motivo')}
          />
        </form>
        {llegoTarde ? (
          <ErrorLine>Otra ventana ya reabrió este día: vuelva y siga con él.</ErrorLine>
        ) : (
          error && <ErrorLine>{textoDeFalla(error)}</ErrorLine>
        )}
      </DialogBody>
    </Dialog>
  );
}
