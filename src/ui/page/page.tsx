import type { ComponentProps } from 'react';
import { clsx } from 'clsx';

/** The main part of a page: what the skip link and a new page lead the focus to. */
export const Page = ({ className, ...main }: ComponentProps<'main'>) => (
  <main
    id="contenido"
    tabIndex={-1}
    className={clsx(
      'mx-auto grid max-w-[92rem] grid-cols-[minmax(0,1fr)] content-start gap-2 px-5 pt-2 pb-3 max-sm:px-3 max-sm:pb-[calc(var(--h-primary)+2rem)]',
      className,
    )}
    {...main}
  />
);

export const PageHead = ({ className, ...head }: ComponentProps<'div'>) => (
  <div
    data-page-head=""
    className={clsx(
      'flex min-h-control flex-wrap items-center gap-x-4 gap-y-2 max-lg:gap-x-2.5 max-sm:gap-x-3 max-sm:gap-y-1 [&_h1]:min-w-0 [&_h1]:wrap-anywhere [&>p]:text-sm [&>p]:text-ink-3',
      className,
    )}
    {...head}
  />
);

const barClass = clsx(
  'max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-bar max-sm:border-t max-sm:border-line max-sm:bg-surface max-sm:px-3 max-sm:pt-2 max-sm:pb-[calc(0.5rem+env(safe-area-inset-bottom))] max-sm:shadow-pop max-sm:*:data-variant:w-full',
);

export const PageEnd = ({ bar, className, ...end }: ComponentProps<'div'> & { bar?: boolean }) => (
  <div
    data-end=""
    data-bar={bar || undefined}
    className={clsx('ms-auto flex flex-wrap gap-2 max-sm:ms-0 max-sm:w-full', bar && barClass, className)}
    {...end}
  />
);

export const ActionBar = ({ className, ...bar }: ComponentProps<'div'>) => (
  <div data-bar="" className={clsx(barClass, className)} {...bar} />
);
