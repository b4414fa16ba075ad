import type { ComponentProps } from 'react';
import { clsx } from 'clsx';
import { Icon, type IconName } from '@/ui/icon';
import { TONO, type Tono } from '@/ui/tone';

interface OperationWordProps extends ComponentProps<'span'> {
  tono: Tono;
  icono: IconName;
  suelta?: boolean;
}

/** Icon, word and colour of a type, each enough without the others. Money out is a hollow box. */
export const OperationWord = ({ tono, icono, suelta, className, children, ...span }: OperationWordProps) => (
  <span
    className={clsx(
      'inline-flex items-center gap-2 align-middle font-semibold whitespace-nowrap text-tone',
      TONO[tono],
      className,
    )}
    {...span}
  >
    {suelta ? (
      <Icon name={icono} size="s" />
    ) : (
      <span
        className={clsx(
          'grid size-6 place-items-center rounded-chip',
          tono === 'out' ? 'bg-surface shadow-[inset_0_0_0_1.5px_var(--tone-line)]' : 'bg-tone-soft',
        )}
      >
        <Icon name={icono} size="s" />
      </span>
    )}
    {children}
  </span>
);
