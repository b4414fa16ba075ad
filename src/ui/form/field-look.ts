import { clsx } from 'clsx';

/** A field's box and its label, for what is no FieldShell: a group of choices. */
export const fieldClass = clsx('grid content-start gap-1');
export const labelClass = clsx('flex items-baseline gap-2 text-xs font-semibold text-ink-2');
