import { clsx } from 'clsx';

export const cardClass = clsx('rounded-card border border-line bg-surface shadow-card');
