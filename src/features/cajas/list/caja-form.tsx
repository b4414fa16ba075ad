import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import type { Caja } from '@/domain/caja/caja';
import { textoDeErrorDeCaja } from '@/domain/caja/textos-caja';
import { formatCifra } from '@/lib/monto';
import type { z } from '@/lib/zod';
import { Field } from '@/ui/form/field';
import { ErrorLine } from '@/ui/form/error-line';
import { MontoField } from '@/ui/form/monto-field';
import { cajaEditadaSchema, cajaTecleadaSchema, type CajaTecleada } from '@/domain/caja/caja-request';
import { TEXTO_NO_CAMBIA } from './cajas-mutations';
import { EspecialidadField } from './especialidad-field';
import { dialogBodyClass } from '@/ui/dialog/dialog-look';

/** `id`: for a button outside; `ocupada`: a session is open, what would be refused is fixed and says why. */
interface CajaFormProps {
  id?: string;
  caja?: Caja | undefined;
  ocupada?: boolean;
  guardar: (form: CajaTecleada) => Promise<void>;
  enCurso: boolean;
  error: Error | null;
}

export function CajaForm({ id, caja, ocupada = false, guardar, enCurso, error }: CajaFormProps) {
  const { register, handleSubmit, formState, setFocus } = useForm<
    z.input<typeof cajaTecleadaSchema>,
    unknown,
    CajaTecleada
  >({
    resolver: zodResolver(caja ? cajaEditadaSchema(caja) : cajaTecleadaSchema),
    defaultValues: caja
      ? { nombre: caja.nombre, saldo: formatCifra(caja.saldo), especialidad: caja.especialidad }
      : { nombre: '', saldo: '0,00' },
  });
  const { errors } = formState;
  const enviar = handleSubmit(guardar);
  // A caja to edit is read first: the form comes after the dialog has looked for where to begin.
  const leida = caja !== undefined;
  useEffect(() => {
    if (leida) setFocus('nombre');
  }, [leida, setFocus]);
  return (
    <form
      id={id}
      className={dialogBodyClass}
      noValidate
      aria-busy={enCurso}
      onSubmit={(event) => void enviar(event)}
    >
      <Field label="Nombre" error={errors.nombre?.message} data-foco {...register('nombre')} />
      <MontoField
        label="Saldo (Bs)"
        error={errors.saldo?.message}
        readOnly={ocupada}
        hint={ocupada ? TEXTO_NO_CAMBIA.saldo : 'El efectivo con que abrirá su próximo turno.'}
        {...register('saldo')}
      />
      <EspecialidadField
        error={errors.especialidad?.message}
        fija={ocupada ? TEXTO_NO_CAMBIA.especialidad : undefined}
        registro={register('especialidad')}
      />
      {error && <ErrorLine>{textoDeErrorDeCaja(error)}</ErrorLine>}
    </form>
  );
}

const nada = async () => Promise.resolve();

export const CajaFormEspera = () => (
  <div
    inert
    aria-hidden="true"
    className="[&_:is(input,input+span)]:border-line [&_:is(input,input+span)]:bg-surface-3 [&_:is(input,input+span)]:text-transparent"
  >
    <CajaForm guardar={nada} enCurso={false} error={null} />
  </div>
);
