import { clsx } from 'clsx';

/** It takes the place of what it stands for, and begins where that would: at the top, on the left. */
export const panelClass = clsx(
  'grid content-start justify-items-start gap-3 p-6 [&_h2]:text-[1.1875rem] [&_p]:max-w-[44ch] [&_p]:text-ink-2',
);
