import { clsx } from 'clsx';

export const halfClass = clsx('max-sm:flex-[1_1_calc(50%-0.75rem)]');
