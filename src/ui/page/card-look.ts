import { clsx } from 'clsx';

/** How a card looks, for what is another element: a form, a list of figures. */
export const cardClass = clsx('rounded-card border border-line bg-surface shadow-card');
