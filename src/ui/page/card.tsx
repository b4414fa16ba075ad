import type { ComponentProps } from 'react';
import { clsx } from 'clsx';
import { cardClass } from './card-look';

interface CardProps extends Omit<ComponentProps<'div'>, 'ref'> {
  as?: 'div' | 'section' | 'aside';
}

export const Card = ({ as: Tag = 'div', className, ...card }: CardProps) => (
  <Tag data-card="" className={clsx(cardClass, className)} {...card} />
);

export const CardGhost = ({ className }: { className: string }) => (
  <div data-card="" className={clsx('rounded-card border border-line bg-surface-3', className)} />
);

export const CardHead = ({ className, ...head }: ComponentProps<'div'>) => (
  <div
    data-card-head=""
    className={clsx(
      'flex min-h-12.5 break-inside-avoid break-after-avoid flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2',
      className,
    )}
    {...head}
  />
);

export const CardBody = ({ className, ...body }: ComponentProps<'div'>) => (
  <div className={clsx('p-4', className)} {...body} />
);
