import { useState, type ComponentProps } from 'react';
import { FieldShell } from './field';
import { Icon } from '@/ui/icon';

type ClaveFieldProps = Omit<ComponentProps<'input'>, 'id' | 'type' | 'className'> & {
  error?: string | undefined;
};

/** «Contraseña», with the eye and the warning about capitals that save a cashier two wrong tries. */
export function ClaveField({ error, ...input }: ClaveFieldProps) {
  const [visible, setVisible] = useState(false);
  const [mayusculas, setMayusculas] = useState(false);
  return (
    <FieldShell
      label="Contraseña"
      error={error}
      hint={mayusculas ? 'Las mayúsculas están activadas.' : undefined}
    >
      {(control) => (
        <div className="with-icon is-end">
          <input
            className="input"
            type={visible ? 'text' : 'password'}
            autoComplete="current-password"
            onKeyUp={(event) => setMayusculas(event.getModifierState('CapsLock'))}
            {...input}
            {...control}
          />
          <button
            className="end"
            type="button"
            aria-label="Ver lo escrito"
            aria-pressed={visible}
            onClick={() => setVisible(!visible)}
          >
            <Icon name="eye" />
          </button>
        </div>
      )}
    </FieldShell>
  );
}
