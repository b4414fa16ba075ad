import { useId } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { ESPECIALIDADES, especialidadSchema, type Especialidad } from '@/domain/caja/caja';
import { ICONOS_ESPECIALIDAD } from '@/domain/caja/labels/iconos-caja';
import { Icon } from '@/ui/icon';

const NOTAS: Record<Especialidad, string> = {
  SOLO_VENTAS: 'sin agentes',
  SOLO_AGENTES: 'bancos y billeteras',
  MIXTA: 'ventas y agentes',
};

interface EspecialidadFieldProps {
  error?: string | undefined;
  /** Why it can't be chosen now. */
  fija?: string | undefined;
  registro: UseFormRegisterReturn;
}

/** Three radio cards. */
export function EspecialidadField({ error, fija, registro }: EspecialidadFieldProps) {
  const id = useId();
  return (
    // The form leaves out the value of a radio that is itself disabled.
    <fieldset className="field" disabled={fija !== undefined}>
      <span className="label" id={id}>
        Especialidad
      </span>
      <div
        className="kinds is-even"
        role="radiogroup"
        aria-labelledby={id}
        {...(error ? { 'aria-invalid': true } : {})}
        {...(error || fija ? { 'aria-describedby': `${id}-linea` } : {})}
      >
        {especialidadSchema.options.map((especialidad) => (
          <label key={especialidad} className="kind tone-qr">
            <input
              type="radio"
              value={especialidad}
              aria-label={ESPECIALIDADES[especialidad]}
              {...registro}
            />
            <span className="kind-face">
              <Icon name={ICONOS_ESPECIALIDAD[especialidad]} />
              <span className="kind-name">{ESPECIALIDADES[especialidad]}</span>
              <span className="kind-note">{NOTAS[especialidad]}</span>
            </span>
          </label>
        ))}
      </div>
      {error ? (
        <p className="error" id={`${id}-linea`}>
          <Icon name="err" size="s" />
          {error}
        </p>
      ) : (
        fija && (
          <p className="hint" id={`${id}-linea`}>
            {fija}
          </p>
        )
      )}
    </fieldset>
  );
}
