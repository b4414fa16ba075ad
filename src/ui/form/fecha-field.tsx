import { clsx } from 'clsx';
import { InlineField } from './inline-field';
import { Input } from './input';
import type { Fecha } from './use-fecha';

interface FechaFieldProps {
  label: string;
  fecha: Fecha;
  idError: string;
  className?: string;
}

export const FechaField = ({ label, fecha, idError, className }: FechaFieldProps) => (
  <InlineField label={label} className={clsx('sm:[&>input]:w-25', className)}>
    <Input
      fit="date"
      type="text"
      inputMode="numeric"
      placeholder="dd/mm/aaaa"
      autoComplete="off"
      maxLength={20}
      value={fecha.tecleado}
      {...(fecha.mala ? { 'aria-invalid': true, 'aria-describedby': idError } : {})}
      onChange={(event) => fecha.teclear(event.target.value)}
      onBlur={fecha.dejar}
      onKeyDown={(event) => {
        if (event.key === 'Enter') fecha.dejar();
      }}
    />
  </InlineField>
);
