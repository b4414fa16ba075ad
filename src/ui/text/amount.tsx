import type { ComponentProps } from 'react';
import { clsx } from 'clsx';
import { TONO, type Tono } from '@/ui/tone';

export const Amount = ({ tono, className, ...span }: ComponentProps<'span'> & { tono?: Tono }) => (
  <span
    data-amount=""
    className={clsx('font-strong', tono ? ['text-tone', TONO[tono]] : 'text-ink', className)}
    {...span}
  />
);
