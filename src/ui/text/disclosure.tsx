import type { ComponentProps } from 'react';
import { clsx } from 'clsx';

export const Disclosure = ({
  titulo,
  className,
  children,
  ...details
}: ComponentProps<'details'> & { titulo: string }) => (
  <details className={clsx('mt-3 text-xs text-ink-2', className)} {...details}>
    <summary className="min-h-7 cursor-pointer font-semibold max-sm:min-h-11 max-sm:content-center">
      {titulo}
    </summary>
    {children}
  </details>
);
