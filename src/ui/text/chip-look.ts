import { cva } from 'class-variance-authority';
import { TONO } from '@/ui/tone';

export const chipVariants = cva(
  'inline-flex items-center gap-1.25 rounded-chip align-middle text-xs text-tone',
  {
    variants: {
      tono: TONO,
      plain: {
        false: 'bg-tone-soft px-2 font-semibold forced-colors:border',
        true: 'px-0 font-medium',
      },
      wrap: { false: 'min-h-6 whitespace-nowrap', true: 'min-h-5 whitespace-normal' },
    },
    defaultVariants: { tono: 'qr', plain: false, wrap: false },
  },
);
