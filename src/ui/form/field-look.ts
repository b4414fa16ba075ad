import { clsx } from 'clsx';

export const fieldClass = clsx('grid content-start gap-1');
export const labelClass = clsx('flex items-baseline gap-2 text-xs font-semibold text-ink-2');
