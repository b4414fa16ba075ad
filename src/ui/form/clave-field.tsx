import { useState, type ComponentProps } from 'react';
import { FieldShell } from './field';
import { EndButton, IconInput, type Fit } from './input';

type ClaveFieldProps = Omit<ComponentProps<'input'>, 'id' | 'type' | 'className'> &
  Fit & { label?: string; error?: string | undefined };

export function ClaveField({ label = 'Contraseña', error, ...input }: ClaveFieldProps) {
  const [visible, setVisible] = useState(false);
  const [mayusculas, setMayusculas] = useState(false);
  return (
    <FieldShell label={label} error={error} hint={mayusculas ? 'Las mayúsculas están activadas.' : undefined}>
      {(control) => (
        <IconInput
          type={visible ? 'text' : 'password'}
          autoComplete="current-password"
          onKeyUp={(event) => setMayusculas(event.getModifierState('CapsLock'))}
          {...input}
          {...control}
        >
          <EndButton
            icono="eye"
            aria-label="Ver lo escrito"
            aria-pressed={visible}
            onClick={() => setVisible(!visible)}
          />
        </IconInput>
      )}
    </FieldShell>
  );
}
