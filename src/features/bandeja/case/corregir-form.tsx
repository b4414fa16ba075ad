import { useForm } from 'react-hook-form';
import { formatCifra } from '@/lib/monto';
import { refKey } from '@/lib/referencia';
import { Field } from '@/ui/form/field';
import { formResolver } from '@/ui/form/form-resolver';
import { MontoField } from '@/ui/form/monto-field';
import { correccionSchema, corrigeTodo, type Correccion, type CorreccionTecleada } from './correccion';
import type { Operacion } from '@/engines/envios/operation/operacion';

interface CorregirFormProps {
  op: Operacion;
  ocupado: boolean;
  onVolver: () => void;
  onGuardar: (correccion: Correccion) => void;
}

/**
 * The operation that takes its place: with another reference when the old one is held by another row, with anything
 * corrected when the server refused it.
 */
export function CorregirForm({ op, ocupado, onVolver, onGuardar }: CorregirFormProps) {
  const { datos } = op;
  const todo = corrigeTodo(op);
  const { register, handleSubmit, setError, formState } = useForm<CorreccionTecleada, unknown, Correccion>({
    resolver: formResolver(correccionSchema),
    defaultValues: {
      banco: datos.banco,
      monto: formatCifra(datos.monto),
      comision_cliente: formatCifra(datos.comision_cliente),
      nro_referencia: datos.nro_referencia,
    },
  });
  const { errors } = formState;
  const guardar = handleSubmit((correccion) => {
    if (!todo && refKey(correccion.nro_referencia) === refKey(datos.nro_referencia))
      setError('nro_referencia', { message: 'Es la misma referencia' }, { shouldFocus: true });
    else onGuardar(correccion);
  });
  return (
    <form
      className="case-form"
      aria-label={`Corregir la referencia ${datos.nro_referencia}`}
      noValidate
      onSubmit={(event) => void guardar(event)}
    >
      {todo && (
        <>
          <Field label="Banco" readOnly={ocupado} error={errors.banco?.message} {...register('banco')} />
          <div className="two">
            <MontoField
              label="Monto (Bs)"
              readOnly={ocupado}
              error={errors.monto?.message}
              {...register('monto')}
            />
            <MontoField
              label="Comisión al cliente (Bs)"
              readOnly={ocupado}
              error={errors.comision_cliente?.message}
              {...register('comision_cliente')}
            />
          </div>
        </>
      )}
      <Field
        label="N.º de referencia"
        inputClassName="is-ref"
        data-primero
        readOnly={ocupado}
        error={errors.nro_referencia?.message}
        {...register('nro_referencia')}
      />
      <div className="tray-acts">
        <button className="btn is-small" type="button" onClick={onVolver}>
          Volver
        </button>
        <button className="btn is-small is-primary" type="submit" aria-disabled={ocupado}>
          Guardar y enviar
        </button>
      </div>
    </form>
  );
}
