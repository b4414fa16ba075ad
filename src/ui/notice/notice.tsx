import type { ComponentProps } from 'react';
import { cva, type VariantProps } from 'class-variance-authority';
import { clsx } from 'clsx';
import { Icon, type IconName } from '@/ui/icon';
import { TONO, type Tono } from '@/ui/tone';

const noticeVariants = cva(
  'grid gap-x-3 rounded-control bg-tone-soft text-sm leading-normal forced-colors:border [&_p]:min-w-0 [&_p]:wrap-anywhere [&>[data-error]]:col-[2/-1]',
  {
    variants: {
      tono: TONO,
      place: {
        flow: 'grid-cols-[auto_1fr] items-start px-3 py-2 shadow-[inset_3px_0_0_var(--tone-line)]',
        shell:
          'mx-auto mt-2 w-[calc(100%-2.5rem)] max-w-[89.5rem] grid-cols-[auto_1fr] items-start px-3 py-2 shadow-[inset_3px_0_0_var(--tone-line)] max-sm:w-[calc(100%-1.5rem)]',
        /** over a dialog's head, where nothing is pressed by mistake when the notice comes or goes */
        corner:
          'fixed end-4 bottom-4 z-status max-w-[calc(100vw-2rem)] grid-cols-[auto_1fr_auto] items-center px-4 py-3 shadow-[var(--sh-pop),inset_3px_0_0_var(--tone-line)] in-[dialog]:inset-x-0 in-[dialog]:top-4 in-[dialog]:bottom-auto in-[dialog]:mx-auto in-[dialog]:w-fit in-[dialog]:max-w-[calc(100vw-8rem)]',
        'other-corner':
          'fixed start-4 bottom-4 z-status max-w-[calc(100vw-2rem)] grid-cols-[auto_1fr_auto] items-center px-4 py-3 shadow-[var(--sh-pop),inset_3px_0_0_var(--tone-line)] max-sm:bottom-22',
      },
    },
    defaultVariants: { place: 'flow' },
  },
);

interface NoticeProps
  extends Omit<ComponentProps<'div'>, 'ref'>, Pick<VariantProps<typeof noticeVariants>, 'place'> {
  tono: Tono;
  icono: IconName;
  girando?: boolean | undefined;
  as?: 'div' | 'p' | 'section';
  /** a ref callback; what it answers is called when the notice goes */
  ref?: ((caja: HTMLElement | null) => (() => void) | undefined | void) | undefined;
}

/** Something the person must know, beside what it is about; NoticeActs is its last child. */
export const Notice = ({
  tono,
  icono,
  girando,
  place,
  as: Tag = 'div',
  className,
  children,
  ...rest
}: NoticeProps) => (
  <Tag data-notice={tono} className={noticeVariants({ tono, place, className })} {...rest}>
    <Icon name={icono} girando={girando} className="mt-[0.05rem] text-tone" />
    {children}
  </Tag>
);

export const NoticeActs = ({ className, ...acts }: ComponentProps<'div'>) => (
  <div
    data-acts=""
    className={clsx(
      'col-start-2 flex flex-wrap gap-x-4 has-[>[data-variant]]:gap-2 has-[>[data-variant]]:pt-2 has-[>[data-variant]]:pb-1',
      className,
    )}
    {...acts}
  />
);
