import { clsx } from 'clsx';

export const panelClass = clsx(
  'grid content-start justify-items-start gap-3 p-6 [&_h2]:text-[1.1875rem] [&_p]:max-w-[44ch] [&_p]:text-ink-2',
);
