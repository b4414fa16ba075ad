import type { ReactNode } from 'react';
import { clsx } from 'clsx';

interface InlineFieldProps {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}

export const InlineField = ({ label, className, children }: InlineFieldProps) => (
  <label className={clsx('flex items-center gap-2 text-xs text-ink-2 max-sm:grid max-sm:gap-1', className)}>
    {label} {children}
  </label>
);
