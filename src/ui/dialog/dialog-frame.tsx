import type { ComponentProps } from 'react';
import { clsx } from 'clsx';
import { dialogBodyClass } from './dialog-look';

export const DialogHead = (head: ComponentProps<'div'>) => (
  <div className="flex flex-wrap items-center gap-3 pt-4 pr-4 pb-3 pl-5" {...head} />
);

export const DialogBody = ({ className, ...body }: ComponentProps<'div'>) => (
  <div className={clsx(dialogBodyClass, className)} {...body} />
);

export const DialogFoot = (foot: ComponentProps<'div'>) => (
  <div
    data-foot=""
    className="sticky bottom-0 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-surface px-5 py-3 max-sm:px-3 max-sm:pt-2 max-sm:pb-[calc(0.5rem+env(safe-area-inset-bottom))]"
    {...foot}
  />
);

export const FootHint = (hint: ComponentProps<'span'>) => (
  <span className="me-auto text-xs text-ink-3 max-sm:basis-full max-sm:px-2" {...hint} />
);
