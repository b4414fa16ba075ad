import type { ComponentProps, ReactNode } from 'react';
import { clsx } from 'clsx';
import { Icon, type IconName } from '@/ui/icon';
import { TONO, type Tono } from '@/ui/tone';
import { cardClass } from './card-look';

/** As many figures in a line as fit whole: one is never cut, whatever is set in it. */
export const Totals = ({ className, ...dl }: ComponentProps<'dl'>) => (
  <dl data-totals="" className={clsx(cardClass, 'flex flex-wrap overflow-hidden', className)} {...dl} />
);

interface TotalProps {
  nombre: string;
  icono?: IconName | undefined;
  tono?: Tono | undefined;
  main?: boolean;
  nota?: ReactNode;
  children: ReactNode;
}

export const Total = ({ nombre, icono, tono, main, nota, children }: TotalProps) => (
  <div
    className={clsx(
      '-mt-px -ml-px grid min-w-min grid-rows-[minmax(1.125rem,auto)_minmax(1.625rem,auto)] items-center border-t border-l border-line px-3 pt-2 pb-2.25 first:ps-4 max-sm:basis-2/5',
      main
        ? 'grow-[1.45] basis-[9.425rem] max-xl:grow max-xl:basis-[22%]'
        : 'grow basis-[6.5rem] max-xl:basis-[22%]',
      tono && TONO[tono],
    )}
  >
    <dt
      className={clsx(
        'flex items-center gap-1.25 text-2xs font-semibold whitespace-nowrap',
        tono ? 'text-tone' : 'text-ink-2',
      )}
    >
      {icono && <Icon name={icono} size="s" />}
      {nombre}
    </dt>
    <dd
      className={clsx(
        'whitespace-nowrap [&_small]:text-2xs [&_small]:font-medium [&_small]:tracking-[0]',
        main ? 'text-[1.1875rem] font-strong tracking-tight' : 'text-base font-semibold',
        tono && 'text-tone',
      )}
    >
      {children}
    </dd>
    {nota}
  </div>
);
