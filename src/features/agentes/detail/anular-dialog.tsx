import { zodResolver } from '@hookform/resolvers/zod';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { motivoSchema } from '@/domain/caja/movimiento/movimiento-caja';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { formatMonto } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { z } from '@/lib/zod';
import { Dialog } from '@/ui/dialog/dialog';
import { ErrorLine } from '@/ui/form/error-line';
import { Icon } from '@/ui/icon';
import {
  anularConMotivo,
  comprobarAnulacion,
  porQueNoSeAnulo,
  useAnulacion,
  type Desenlace,
  type Paso,
} from '@/engines/operaciones/operaciones';
import { registroDe } from '@/features/agentes/result/registro';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { Button } from '@/ui/button/button';
import { Notice } from '@/ui/notice/notice';
import { dialogBodyClass } from '@/ui/dialog/dialog-look';
import { TextareaField } from '@/ui/form/textarea-field';

const anulacionFormSchema = z.object({ motivo: motivoSchema });

interface AnularDialogProps {
  transaccion: TransaccionAgente;
  onCerrar: () => void;
}

const PASOS: Record<Paso, string> = {
  guardando: 'Guardando el motivo…',
  anulando: 'Anulando…',
  comprobando: 'Sin respuesta. Comprobando si se anuló…',
};

const YA_ANULADA = 'Ya estaba anulada. Actualizamos la lista.';
const DESCONOCIDA = 'No sabemos si se anuló: el sistema no responde. Compruébelo antes de seguir.';

/** Asks for the motivo; stays open, with what was typed, until the row is known to be annulled. */
export function AnularDialog({ transaccion, onCerrar }: AnularDialogProps) {
  const usuario = useUsuario();
  const idForm = useId();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(anulacionFormSchema),
    defaultValues: { motivo: '' },
    reValidateMode: 'onSubmit',
  });
  const [paso, setPaso] = useState<Paso>('anulando');
  const { pedir, enCurso, desenlace } = useAnulacion(transaccion.id);
  const ejecutar = async (hacer: () => Promise<Desenlace>) => {
    const estado = (await pedir(hacer))?.estado;
    if (estado === 'anulada') terminar();
  };
  const terminar = () => {
    registroDe(usuario.id).anular(transaccion);
    onCerrar();
  };
  const anular = handleSubmit(({ motivo }) => {
    setPaso('guardando');
    void ejecutar(() => anularConMotivo({ transaccion, motivo, usuario }, setPaso));
  });
  const comprobar = () => {
    setPaso('comprobando');
    void ejecutar(() => comprobarAnulacion(transaccion.id));
  };
  const problema = porQueNoSeAnulo(desenlace);
  const terminada = desenlace?.estado === 'ya-anulada';
  const cerrar = enCurso ? undefined : terminada ? terminar : onCerrar;
  const incierta = desenlace?.estado === 'desconocida';
  const { tipo_operacion, monto, nro_referencia } = transaccion;
  const tipo = TIPOS_OPERACION[tipo_operacion].nombre.toUpperCase();
  return (
    <Dialog
      titulo="Anular transacción"
      confirmacion
      onCerrar={cerrar}
      pie={
        terminada ? (
          <Button onClick={terminar}>Aceptar</Button>
        ) : (
          <>
            <Button data-foco aria-disabled={enCurso} onClick={cerrar}>
              Volver
            </Button>
            {incierta ? <Comprobar onPulsar={comprobar} /> : <Anular form={idForm} enCurso={enCurso} />}
          </>
        )
      }
    >
      <form id={idForm} className={dialogBodyClass} onSubmit={(event) => void anular(event)} noValidate>
        {terminada ? (
          <Notice tono="caution" icono="warn" as="p" role="status">
            {YA_ANULADA}
          </Notice>
        ) : (
          <>
            <p>
              ¿Anular {tipo} de {formatMonto(monto)}, ref. {limpia(nro_referencia)}? Saldrá de los saldos y
              quedará en auditoría. Esto no revierte la operación en el banco.
            </p>
            <TextareaField
              label="Motivo"
              error={formState.errors.motivo?.message}
              hint="Queda en la bitácora de este equipo."

              rows={2}
              required
              readOnly={enCurso || incierta}
              {...register('motivo')}
            />
          </>
        )}
        {enCurso && <p role="status">{PASOS[paso]}</p>}
        {problema && <ErrorLine>{problema}</ErrorLine>}
        {incierta && (
          <Notice tono="caution" icono="question" as="p" role="alert">
            {DESCONOCIDA}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}

const Comprobar = ({ onPulsar }: { onPulsar: () => void }) => (
  <Button onClick={onPulsar}>
    <Icon name="sync" size="s" />
    Comprobar ahora
  </Button>
);

const Anular = ({ form, enCurso }: { form: string; enCurso: boolean }) => (
  <Button variant="danger" type="submit" form={form} aria-disabled={enCurso}>
    <Icon name="ban" size="s" />
    Anular operación
  </Button>
);
