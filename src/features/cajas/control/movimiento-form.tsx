import { zodResolver } from '@hookform/resolvers/zod';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { TIPOS_MOVIMIENTO, tipoMovimientoSchema } from '@/domain/caja/movimiento/movimiento-caja';
import { textoDeErrorDeCaja } from '@/domain/caja/textos-caja';
import { formatMonto } from '@/lib/monto';
import type { z } from '@/lib/zod';
import { Field } from '@/ui/form/field';
import { ErrorLine } from '@/ui/form/error-line';
import { Icon, type IconName } from '@/ui/icon';
import { MontoField } from '@/ui/form/monto-field';
import { movimientoFormSchema, type MovimientoTecleado } from './movimiento-tecleado';
import { useRegistrarMovimiento } from './movimiento-mutations';

const CARAS = {
  INGRESO: { icono: 'plus', tono: 'tone-in', nota: '+ entra' },
  EGRESO: { icono: 'minus', tono: 'tone-out', nota: '− sale' },
} as const satisfies Record<string, { icono: IconName; tono: string; nota: string }>;

/** Cash put into or taken out of the drawer for anything but an agent operation. */
export function MovimientoForm({ idSesion }: { idSesion: number }) {
  const id = useId();
  const [hecho, setHecho] = useState('');
  const { ejecutar, enCurso, error } = useRegistrarMovimiento(idSesion);
  const { register, handleSubmit, reset, formState, getValues } = useForm<
    z.input<typeof movimientoFormSchema>,
    unknown,
    MovimientoTecleado
  >({
    resolver: zodResolver(movimientoFormSchema),
    defaultValues: { tipo: 'INGRESO', monto: '', motivo: '' },
  });
  const { errors } = formState;
  const registrar = handleSubmit(async (movimiento) => {
    if (!(await ejecutar(movimiento))) return;
    setHecho(`${TIPOS_MOVIMIENTO[movimiento.tipo]} registrado ✓ ${formatMonto(movimiento.monto)}.`);
    reset({ tipo: getValues('tipo'), monto: '', motivo: '' });
  });
  return (
    <form
      className="card-body grid gap-3"
      aria-label="Movimiento de efectivo"
      aria-busy={enCurso}
      noValidate
      onSubmit={(event) => {
        // What was done before would read as the answer to this one, even when this one is refused.
        setHecho('');
        void registrar(event);
      }}
    >
      <div className="kinds is-pair" role="radiogroup" aria-label="Tipo de movimiento">
        {tipoMovimientoSchema.options.map((tipo) => (
          <label key={tipo} className={`kind ${CARAS[tipo].tono}`}>
            <input type="radio" value={tipo} aria-label={TIPOS_MOVIMIENTO[tipo]} {...register('tipo')} />
            <span className="kind-face is-flat">
              <Icon name={CARAS[tipo].icono} />
              <span className="kind-name">{TIPOS_MOVIMIENTO[tipo]}</span>
              <span className="kind-note">{CARAS[tipo].nota}</span>
            </span>
          </label>
        ))}
      </div>
      <div className="two">
        <MontoField
          label="Monto (Bs)"
          readOnly={enCurso}
          error={errors.monto?.message}
          {...register('monto')}
        />
        <Field label="Motivo" readOnly={enCurso} error={errors.motivo?.message} {...register('motivo')} />
      </div>
      <button className="btn" type="submit" aria-disabled={enCurso}>
        {enCurso ? 'Registrando…' : 'Registrar movimiento'}
      </button>
      {error && <ErrorLine id={id}>{textoDeErrorDeCaja(error)}</ErrorLine>}
      <p role="status" className="hecho">
        {hecho}
      </p>
    </form>
  );
}
