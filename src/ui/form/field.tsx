import { useId, type ComponentProps, type ReactNode } from 'react';
import { clsx } from 'clsx';
import { Icon } from '@/ui/icon';

interface ControlProps {
  id: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

interface FieldShellProps {
  label: string;
  error?: string | undefined;
  hint?: ReactNode;
  /** The key that leads here, shown beside the label and no part of it. */
  tecla?: string | undefined;
  className?: string | undefined;
  children: (control: ControlProps) => ReactNode;
}

/** Label, control and one line of error or hint travel together, so a test and a screen reader find all three. */
export function FieldShell({ label, error, hint, tecla, className, children }: FieldShellProps) {
  const id = useId();
  const linea = `${id}-linea`;
  const etiqueta = <label htmlFor={id}>{label}</label>;
  return (
    <div className={clsx('field', className)}>
      {tecla ? (
        <div className="label">
          {etiqueta}
          <kbd aria-hidden="true">{tecla}</kbd>
        </div>
      ) : (
        etiqueta
      )}
      {children({
        id,
        ...(error ? { 'aria-invalid': true } : {}),
        ...(error || hint ? { 'aria-describedby': linea } : {}),
      })}
      {error ? (
        <p id={linea} className="error">
          <Icon name="err" size="s" />
          {error}
        </p>
      ) : (
        hint && (
          <p id={linea} className="hint">
            {hint}
          </p>
        )
      )}
    </div>
  );
}

type FieldProps = Omit<FieldShellProps, 'children' | 'tecla'> &
  Omit<ComponentProps<'input'>, 'id' | 'className'> & { inputClassName?: string };

/** A text field. Everything an `<input>` takes, `ref` included, goes to the input. */
export function Field({ label, error, hint, className, inputClassName, ...input }: FieldProps) {
  return (
    <FieldShell label={label} error={error} hint={hint} className={className}>
      {(control) => (
        <input className={clsx('input', inputClassName)} autoComplete="off" {...input} {...control} />
      )}
    </FieldShell>
  );
}
