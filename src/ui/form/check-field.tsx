import type { ComponentProps, ReactNode } from 'react';
import { cva, type VariantProps } from 'class-variance-authority';

const labelVariants = cva('inline-flex min-h-8.5 cursor-pointer items-center gap-2 max-sm:min-h-11', {
  variants: {
    look: {
      filter: 'mx-1 text-xs whitespace-nowrap text-ink-2',
      setting: 'text-sm wrap-anywhere text-ink',
    },
  },
  defaultVariants: { look: 'filter' },
});

interface CheckFieldProps extends ComponentProps<'input'>, VariantProps<typeof labelVariants> {
  type?: 'checkbox' | 'radio';
  children: ReactNode;
}

/** `className` is the label's. */
export const CheckField = ({ type = 'checkbox', look, className, children, ...input }: CheckFieldProps) => (
  <label className={labelVariants({ look, className })}>
    <input type={type} className="m-0 size-4.25 accent-brand" {...input} />
    {children}
  </label>
);
