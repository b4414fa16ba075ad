import { clsx } from 'clsx';

/** On a phone two fields stand side by side, where both are whole. */
export const halfClass = clsx('max-sm:flex-[1_1_calc(50%-0.75rem)]');
