import { useId, type ComponentProps, type ReactNode } from 'react';
import { clsx } from 'clsx';
import { Kbd } from '@/ui/text/kbd';
import { FieldError, Hint } from './error-line';
import { fieldClass, labelClass } from './field-look';
import { Input } from './input';

interface ControlProps {
  id: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

interface FieldShellProps {
  label: string;
  error?: string | undefined;
  hint?: ReactNode;
  tecla?: string | undefined;
  className?: string | undefined;
  children: (control: ControlProps) => ReactNode;
}

/** Label, control and one line of error or hint travel together, so a test and a screen reader find all three. */
export function FieldShell({ label, error, hint, tecla, className, children }: FieldShellProps) {
  const id = useId();
  const linea = `${id}-linea`;
  return (
    <div data-field="" className={clsx(fieldClass, className)}>
      {tecla ? (
        <div className={labelClass}>
          <label htmlFor={id}>{label}</label>
          <Kbd className="ms-auto">{tecla}</Kbd>
        </div>
      ) : (
        <label htmlFor={id} className={labelClass}>
          {label}
        </label>
      )}
      {children({
        id,
        ...(error ? { 'aria-invalid': true } : {}),
        ...(error || hint ? { 'aria-describedby': linea } : {}),
      })}
      {error ? <FieldError id={linea}>{error}</FieldError> : hint && <Hint id={linea}>{hint}</Hint>}
    </div>
  );
}

type FieldProps = Omit<FieldShellProps, 'children' | 'tecla'> &
  Omit<ComponentProps<typeof Input>, 'id' | 'className'> & { inputClassName?: string };

/** Everything an Input takes, `ref` included, goes to it. */
export function Field({ label, error, hint, className, inputClassName, ...input }: FieldProps) {
  return (
    <FieldShell label={label} error={error} hint={hint} className={className}>
      {(control) => <Input className={inputClassName} autoComplete="off" {...input} {...control} />}
    </FieldShell>
  );
}
