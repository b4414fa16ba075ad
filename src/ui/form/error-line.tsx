import type { ComponentProps } from 'react';
import { clsx } from 'clsx';
import { Icon } from '@/ui/icon';

/** What is wrong with one field, tied to it by its id and read with it. */
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

/** What went wrong, said at once: under the fields or beside the act it is about. */
export const ErrorLine = (line: ComponentProps<'p'>) => <FieldError role="alert" {...line} />;

/** One line that helps, under a field or beside what it is about. */
export const Hint = ({ className, ...line }: ComponentProps<'p'>) => (
  <p className={clsx('text-xs text-ink-3', className)} {...line} />
);
