import type { ComponentProps } from 'react';
import { clsx } from 'clsx';

export const Segmented = ({ className, ...group }: ComponentProps<'div'> & { 'aria-label': string }) => (
  <div
    role="group"
    className={clsx(
      'inline-flex rounded-control bg-surface-3 p-0.5 max-sm:basis-full forced-colors:border',
      className,
    )}
    {...group}
  />
);

export const Segment = (button: ComponentProps<'button'> & { 'aria-pressed': boolean }) => (
  <button
    type="button"
    className="min-h-7.5 cursor-pointer rounded-[calc(var(--r-control)-2px)] border-0 bg-transparent px-3 text-xs font-semibold whitespace-nowrap text-ink-2 aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-[var(--sh-card),0_0_0_1px_var(--line)] max-sm:min-h-11 max-sm:flex-1"
    {...button}
  />
);
