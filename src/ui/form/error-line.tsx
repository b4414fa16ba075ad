import type { ComponentProps } from 'react';
import { clsx } from 'clsx';
import { Icon } from '@/ui/icon';

export const FieldError = ({ className, children, ...line }: ComponentProps<'p'>) => (
  <p
    data-error=""
    className={clsx('flex gap-2 text-xs leading-snug font-semibold text-danger', className)}
    {...line}
  >
    <Icon name="err" size="s" className="mt-[0.06rem]" />
    {children}
  </p>
);

export const ErrorLine = (line: ComponentProps<'p'>) => <FieldError role="alert" {...line} />;

export const Hint = ({ className, ...line }: ComponentProps<'p'>) => (
  <p className={clsx('text-xs text-ink-3', className)} {...line} />
);
