import type { ComponentProps } from 'react';
import { cva, type VariantProps } from 'class-variance-authority';

const headerButtonVariants = cva(
  'flex min-h-9 cursor-pointer items-center gap-2 rounded-control border px-3 text-xs whitespace-nowrap max-sm:min-h-11 max-sm:min-w-11 max-sm:justify-center max-sm:gap-1 max-sm:px-1',
  {
    variants: {
      heat: {
        none: 'border-transparent bg-transparent font-medium text-ink-2 hover:bg-surface-2',
        warm: 'border-caution-line bg-caution-soft font-strong text-caution',
        hot: 'border-danger-line bg-danger-soft font-strong text-danger',
      },
    },
    defaultVariants: { heat: 'none' },
  },
);

type HeaderButtonProps = ComponentProps<'button'> & VariantProps<typeof headerButtonVariants>;

export const HeaderButton = ({ heat, className, ...button }: HeaderButtonProps) => (
  <button
    type="button"
    data-heat={heat ?? 'none'}
    className={headerButtonVariants({ heat, className })}
    {...button}
  />
);
