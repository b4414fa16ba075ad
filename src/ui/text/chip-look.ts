import { cva } from 'class-variance-authority';
import { TONO } from '@/ui/tone';

/** How a chip looks, for what is no `<span>`. */
export const chipVariants = cva(
  'inline-flex min-h-6 items-center gap-1.25 rounded-chip align-middle text-xs whitespace-nowrap text-tone',
  {
    variants: {
      tono: TONO,
      /** What is normal has no ground. */
      plain: {
        false: 'bg-tone-soft px-2 font-semibold forced-colors:border',
        true: 'px-0 font-medium',
      },
    },
    defaultVariants: { tono: 'qr', plain: false },
  },
);
