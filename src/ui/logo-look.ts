import { clsx } from 'clsx';

export const logoClass = clsx(
  'flex items-center gap-2 text-base tracking-[-0.01em] whitespace-nowrap text-ink no-underline max-sm:min-h-11 max-sm:min-w-11 [&_b]:font-bold',
);
