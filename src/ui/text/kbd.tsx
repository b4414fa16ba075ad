import type { ComponentProps } from 'react';
import { clsx } from 'clsx';

/** A key's cap, only seen: a screen reader is told by `aria-keyshortcuts`. */
export const Kbd = ({ className, ...kbd }: ComponentProps<'kbd'>) => (
  <kbd
    aria-hidden="true"
    className={clsx(
      'inline-grid h-5 min-w-5.5 place-items-center rounded-[0.3125rem] border border-b-2 border-line bg-surface px-1.25 font-sans text-[0.6875rem] leading-none font-semibold text-ink-2',
      className,
    )}
    {...kbd}
  />
);
