import type { ComponentProps, ReactNode } from 'react';
import { clsx } from 'clsx';

interface CheckFieldProps extends ComponentProps<'input'> {
  /** One of several is a radio. */
  type?: 'checkbox' | 'radio';
  children: ReactNode;
}

/** A box to tick and what it says. `className` is the label's. */
export const CheckField = ({ type = 'checkbox', className, children, ...input }: CheckFieldProps) => (
  <label
    className={clsx(
      'mx-1 inline-flex min-h-8.5 cursor-pointer items-center gap-2 text-xs whitespace-nowrap text-ink-2 max-sm:min-h-11',
      className,
    )}
  >
    <input type={type} className="m-0 size-4.25 accent-brand" {...input} />
    {children}
  </label>
);
