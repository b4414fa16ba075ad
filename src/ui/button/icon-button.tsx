import type { ComponentProps } from 'react';
import { cva, type VariantProps } from 'class-variance-authority';
import { Icon, type IconName } from '@/ui/icon';

const iconButtonVariants = cva('relative grid cursor-pointer place-items-center p-0', {
  variants: {
    look: {
      plain:
        'size-9 rounded-control border-0 bg-transparent text-ink-2 hover:bg-surface-3 hover:text-ink max-sm:min-h-11 max-sm:min-w-11',
      round: 'size-9 rounded-full border border-line bg-surface-2 text-ink-2 max-sm:ms-1 max-sm:size-11',
      line: 'size-9 rounded-control border border-control bg-surface text-ink-2 hover:bg-surface-3 hover:text-ink max-sm:size-11',
      /** What would undo the row it ends. */
      row: 'ms-auto size-8 rounded-control border-0 bg-transparent text-ink-3 hover:bg-surface-3 hover:text-danger max-lg:size-11',
    },
  },
  defaultVariants: { look: 'plain' },
});

interface IconButtonProps
  extends Omit<ComponentProps<'button'>, 'children'>, VariantProps<typeof iconButtonVariants> {
  icono: IconName;
  'aria-label': string;
  girando?: boolean;
}

export const IconButton = ({ icono, girando, look, className, ...button }: IconButtonProps) => (
  <button type="button" className={iconButtonVariants({ look, className })} {...button}>
    <Icon name={icono} girando={girando} />
  </button>
);
