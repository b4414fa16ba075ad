import type { ReactNode } from 'react';
import { Icon } from '@/ui/icon';

interface ErrorLineProps {
  /** By which a field is tied to it. */
  id?: string;
  children: ReactNode;
}

/** What went wrong, said at once: under the fields or beside the act it is about. One field's own error is its FieldShell's. */
export const ErrorLine = ({ id, children }: ErrorLineProps) => (
  <p id={id} className="error" role="alert">
    <Icon name="err" size="s" />
    {children}
  </p>
);
