import type { ReactNode } from 'react';
import { clsx } from 'clsx';
import { Icon } from '@/ui/icon';

interface DiffersProps {
  conSigno?: boolean;
  className?: string;
  children: ReactNode;
}

export const Differs = ({ conSigno, className, children }: DiffersProps) => (
  <strong
    className={clsx(
      '-mx-1.5 rounded-chip bg-caution-soft px-1.5 py-0.5 font-strong text-ink shadow-[inset_0_0_0_1.5px_var(--caution-line)] forced-colors:border',
      className,
    )}
  >
    {conSigno && <Icon name="warn" size="xs" className="me-0.75 inline align-[-0.125em] text-caution" />}
    {children}
  </strong>
);
