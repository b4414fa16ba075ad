import { clsx } from 'clsx';

export const menuItemClass = clsx(
  'flex min-h-control cursor-pointer items-center gap-3 rounded-control border-0 bg-transparent px-3 text-start text-sm text-inherit no-underline hover:bg-surface-2 focus-visible:bg-surface-2',
);
