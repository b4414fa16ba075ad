import { useId, type ComponentProps, type ReactNode } from 'react';
import { clsx } from './clsx';
import { Icon } from './icon';

interface ControlProps {
  id: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

interface FieldShellProps {
  label: string;
  error?: string | undefined;
  hint?: ReactNode;
  /** Shown at the right of the label and hidden from its name, e.g. a key. */
  tecla?: string | undefined;
  className?: string | undefined;
  children: (control: ControlProps) => ReactNode;
}

/** Label, control and one line of error or hint travel together, so a test and a screen reader find all three. */
export function FieldShell({ label, error, hint, tecla, className, children }: FieldShellProps) {
  const id = useId();
  const linea = `${id}-linea`;
  return (
    <div className={clsx('field', className)}>
      <label htmlFor={id}>
        {label} {tecla && <kbd aria-hidden="true">{tecla}</kbd>}
      </label>
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

type FieldProps = Omit<FieldShellProps, 'children'> &
  Omit<ComponentProps<'input'>, 'id' | 'className'> & { inputClassName?: string };

/** A text field. Everything an `<input>` takes, `ref` included, goes to the input. */
export function Field({ label, error, hint, tecla, className, inputClassName, ...input }: FieldProps) {
  return (
    <FieldShell label={label} error={error} hint={hint} tecla={tecla} className={className}>
      {(control) => (
        <input className={clsx('input', inputClassName)} autoComplete="off" {...input} {...control} />
      )}
    </FieldShell>
  );
}
