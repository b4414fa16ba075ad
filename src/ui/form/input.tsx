import type { ComponentProps, ReactNode } from 'react';
import { cva, type VariantProps } from 'class-variance-authority';
import { clsx } from 'clsx';
import { Icon, type IconName } from '@/ui/icon';

const controlVariants = cva(
  [
    'w-full min-w-0 scroll-my-24 rounded-control border border-control bg-surface hover:transition-[border-color]',
    'placeholder:text-ink-3 placeholder:opacity-100 hover:border-ink-3 focus:border-focus focus:outline-2 focus:-outline-offset-1 focus:outline-focus',
    'aria-invalid:border-danger-line aria-invalid:bg-danger-soft aria-invalid:shadow-[inset_0_0_0_1px_var(--danger-line)] [&[readonly]]:bg-surface-2',
  ],
  {
    variants: {
      control: {
        input: 'px-3',
        select: 'cursor-pointer appearance-none px-3 pe-7 text-ellipsis',
        'row-select': 'cursor-pointer appearance-none ps-2 pe-7 text-ellipsis',
        textarea: 'min-h-16 resize-y px-3 py-2 leading-normal',
        iconed: 'ps-9 pe-3',
        between: 'ps-9 pe-10 text-ellipsis',
        ended: 'ps-3 pe-11',
        amount: 'ps-14 pe-4',
        piece: 'px-2 text-center',
        sum: 'px-3 text-right font-strong',
      },
      look: {
        text: '',
        money: 'text-right font-semibold',
        ref: 'font-semibold tracking-[0.02em]',
        amount: 'text-right font-strong tracking-[-0.02em]',
      },
      fit: {
        form: 'h-control max-sm:text-[1rem]',
        large: 'h-12 text-[1rem]',
        filter: 'h-9 text-xs max-sm:h-control max-sm:text-[1rem]',
        date: 'h-8.5 text-xs max-sm:h-control max-sm:text-[1rem]',
        piece: 'h-8.5 max-lg:h-11 max-sm:text-[1rem]',
        sum: 'h-12 text-[1.375rem]',
        lines: 'max-sm:text-[1rem]',
        code: 'overflow-auto font-mono text-xs whitespace-pre',
        row: 'h-8.5 text-xs max-lg:h-11',
        option: 'h-control text-xs',
        amount: 'h-14 text-amount max-lg:h-full max-lg:text-[3rem] max-sm:h-16 max-sm:text-[2.25rem]',
      },
    },
    defaultVariants: { control: 'input', look: 'text', fit: 'form' },
  },
);

type Look = Pick<VariantProps<typeof controlVariants>, 'look'>;
export type Fit = Pick<VariantProps<typeof controlVariants>, 'fit'>;

export const Input = ({ look, fit, className, ...input }: ComponentProps<'input'> & Look & Fit) => (
  <input
    className={controlVariants({
      control: fit === 'piece' || fit === 'sum' ? fit : 'input',
      look,
      fit,
      className,
    })}
    {...input}
  />
);

export const AmountInput = (input: Omit<ComponentProps<'input'>, 'className'>) => (
  <div className="relative">
    <span
      aria-hidden="true"
      className="absolute inset-y-0 start-4 grid place-items-center text-[1.25rem] font-semibold text-ink-3"
    >
      Bs
    </span>
    <input
      className={controlVariants({ control: 'amount', look: 'amount', fit: 'amount' })}
      inputMode="decimal"
      autoComplete="off"
      placeholder="0,00"
      {...input}
    />
  </div>
);

export const Textarea = ({
  look,
  fit = 'lines',
  className,
  ...textarea
}: ComponentProps<'textarea'> & Look & { fit?: 'lines' | 'code' }) => (
  <textarea className={controlVariants({ control: 'textarea', look, fit, className })} {...textarea} />
);

/** `className` is the box's, in which the arrow lies. */
export const Select = ({ fit, className, ...select }: ComponentProps<'select'> & Fit) => (
  <span className={clsx('relative block', className)}>
    <select
      className={controlVariants({ control: fit === 'row' ? 'row-select' : 'select', fit })}
      {...select}
    />
    <Icon
      name="down"
      size="s"
      className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 text-ink-2"
    />
  </span>
);

interface IconInputProps extends ComponentProps<'input'>, Fit {
  icono?: IconName;
  children?: ReactNode;
  boxClassName?: string;
}

export const IconInput = ({ icono, fit, children, boxClassName, className, ...input }: IconInputProps) => (
  <div className={clsx('relative', boxClassName)}>
    {icono && (
      <Icon
        name={icono}
        className="pointer-events-none absolute start-[0.7rem] top-1/2 -translate-y-1/2 text-ink-3"
      />
    )}
    <input
      className={controlVariants({
        control: icono ? (children ? 'between' : 'iconed') : 'ended',
        fit,
        className,
      })}
      {...input}
    />
    {children}
  </div>
);

export const EndButton = ({ icono, ...button }: ComponentProps<'button'> & { icono: IconName }) => (
  <button
    type="button"
    className="absolute inset-y-0 end-0 grid w-10 cursor-pointer place-items-center rounded-control border-0 bg-transparent text-ink-2"
    {...button}
  >
    <Icon name={icono} />
  </button>
);
