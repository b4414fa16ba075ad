import type { ComponentProps } from 'react';
import { clsx } from 'clsx';
import { Icon, type IconName } from '@/ui/icon';
import { TONO, type Tono } from '@/ui/tone';

interface PillProps extends ComponentProps<'button'> {
  'aria-pressed': boolean;
  tono?: Tono;
  icono?: IconName;
}

export const Pill = ({ tono, icono, children, ...button }: PillProps) => (
  <button
    type="button"
    className={clsx(
      'inline-flex min-h-8.5 cursor-pointer items-center gap-2 rounded-full border border-line bg-surface px-3 text-xs font-semibold text-ink-2 hover:bg-surface-3 aria-pressed:border-ink aria-pressed:text-ink aria-pressed:shadow-[inset_0_0_0_1px_var(--ink)] max-lg:min-h-11 [&_b]:font-strong [&_b]:text-ink',
      tono && TONO[tono],
    )}
    {...button}
  >
    {icono && <Icon name={icono} size="s" className={tono ? 'text-tone-line' : 'text-ink-3'} />}
    {children}
  </button>
);
