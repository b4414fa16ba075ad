import { useId } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { ESPECIALIDADES, especialidadSchema, type Especialidad } from '@/domain/caja/caja';
import { ICONOS_ESPECIALIDAD } from '@/domain/caja/labels/iconos-caja';
import { FieldError, Hint } from '@/ui/form/error-line';
import { RadioCard, RadioCards } from '@/ui/form/radio-cards';
import { fieldClass, labelClass } from '@/ui/form/field-look';

const NOTAS: Record<Especialidad, string> = {
  SOLO_VENTAS: 'sin agentes',
  SOLO_AGENTES: 'bancos y billeteras',
  MIXTA: 'ventas y agentes',
};

interface EspecialidadFieldProps {
  error?: string | undefined;
  /** why it can't be chosen now */
  fija?: string | undefined;
  registro: UseFormRegisterReturn;
}

export function EspecialidadField({ error, fija, registro }: EspecialidadFieldProps) {
  const id = useId();
  return (
    // The form leaves out the value of a radio that is itself disabled.
    <fieldset className={fieldClass} disabled={fija !== undefined}>
      <span className={labelClass} id={id}>
        Especialidad
      </span>
      <RadioCards
        layout="even"
        aria-labelledby={id}
        {...(error ? { 'aria-invalid': true } : {})}
        {...(error || fija ? { 'aria-describedby': `${id}-linea` } : {})}
      >
        {especialidadSchema.options.map((especialidad) => (
          <RadioCard
            key={especialidad}
            layout="even"
            tono="qr"
            icono={ICONOS_ESPECIALIDAD[especialidad]}
            nombre={ESPECIALIDADES[especialidad]}
            nota={NOTAS[especialidad]}
            value={especialidad}
            {...registro}
          />
        ))}
      </RadioCards>
      {error ? (
        <FieldError id={`${id}-linea`}>{error}</FieldError>
      ) : (
        fija && <Hint id={`${id}-linea`}>{fija}</Hint>
      )}
    </fieldset>
  );
}
