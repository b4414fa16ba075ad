import type { ComponentProps } from 'react';
import { clsx } from 'clsx';
import { Icon } from '@/ui/icon';

interface SortButtonProps extends ComponentProps<'button'> {
  /** undefined while the rows stand by another column */
  sentido: 'asc' | 'desc' | undefined;
  num?: boolean | undefined;
}

export const SortButton = ({ sentido, num, children, ...button }: SortButtonProps) => (
  <button
    type="button"
    className="group/sort relative inline-flex cursor-pointer items-center gap-1 border-0 bg-transparent p-0 font-semibold text-inherit"
    {...button}
  >
    <span>{children}</span>
    <Icon
      name="sort"
      size="s"
      className={clsx(
        'absolute',
        num ? 'end-[calc(100%+0.125rem)]' : 'start-[calc(100%+0.125rem)]',
        sentido
          ? sentido === 'asc' && 'rotate-180'
          : 'invisible group-hover/sort:visible group-focus-visible/sort:visible',
      )}
    />
  </button>
);
