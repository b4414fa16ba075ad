import type { ComponentProps, ReactNode } from 'react';
import { FieldShell } from './field';
import { Textarea } from './input';

interface TextareaFieldProps extends Omit<ComponentProps<typeof Textarea>, 'id'> {
  label: string;
  error?: string | undefined;
  hint?: ReactNode;
}

export const TextareaField = ({ label, error, hint, ...textarea }: TextareaFieldProps) => (
  <FieldShell label={label} error={error} hint={hint}>
    {(control) => <Textarea {...textarea} {...control} />}
  </FieldShell>
);
