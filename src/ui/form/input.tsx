import type { ComponentProps, ReactNode } from 'react';
import { cva, type VariantProps } from 'class-variance-authority';
import { clsx } from 'clsx';
import { Icon, type IconName } from '@/ui/icon';

const controlVariants = cva(
  [
    'w-full min-w-0 scroll-my-24 rounded-control border border-control bg-surface transition-[border-color] max-sm:text-[1rem]',
    'placeholder:text-ink-3 placeholder:opacity-100 hover:border-ink-3 focus:border-focus focus:outline-2 focus:-outline-offset-1 focus:outline-focus',
    'aria-invalid:border-danger-line aria-invalid:bg-danger-soft aria-invalid:shadow-[inset_0_0_0_1px_var(--danger-line)] [&[readonly]]:bg-surface-2',
  ],
  {
    variants: {
      control: {
        input: 'h-control px-3',
        select: 'h-control cursor-pointer appearance-none px-3 pe-7.5 text-ellipsis',
        textarea: 'min-h-16 resize-y px-3 py-2 leading-normal',
        /** With a picture before what is typed, and room for a button after it. */
        iconed: 'h-control ps-9 pe-3',
        between: 'h-control ps-9 pe-10',
        ended: 'h-control ps-3 pe-11',
      },
      look: {
        text: '',
        money: 'text-right font-semibold',
        ref: 'font-semibold tracking-[0.02em]',
      },
    },
    defaultVariants: { control: 'input', look: 'text' },
  },
);

type Look = Pick<VariantProps<typeof controlVariants>, 'look'>;

export const Input = ({ look, className, ...input }: ComponentProps<'input'> & Look) => (
  <input className={controlVariants({ look, className })} {...input} />
);

export const Textarea = ({ look, className, ...textarea }: ComponentProps<'textarea'> & Look) => (
  <textarea className={controlVariants({ control: 'textarea', look, className })} {...textarea} />
);

/** A native select. `className` is the box's, in which its arrow lies. */
export const Select = ({ className, ...select }: ComponentProps<'select'>) => (
  <span className={clsx('relative block', className)}>
    <select className={controlVariants({ control: 'select' })} {...select} />
    <Icon
      name="down"
      size="s"
      className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 text-ink-2"
    />
  </span>
);

interface IconInputProps extends ComponentProps<'input'> {
  /** Before what is typed. */
  icono?: IconName;
  /** What lies over its end: an EndButton; and what hangs under it. */
  children?: ReactNode;
  /** The box, in which the icon lies. */
  boxClassName?: string;
}

/** A text field with a picture at its beginning or a button at its end. */
export const IconInput = ({ icono, children, boxClassName, className, ...input }: IconInputProps) => (
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
        className,
      })}
      {...input}
    />
    {children}
  </div>
);

/** The button over the end of an IconInput. */
export const EndButton = ({ icono, ...button }: ComponentProps<'button'> & { icono: IconName }) => (
  <button
    type="button"
    className="absolute inset-y-0 end-0 grid w-10 cursor-pointer place-items-center rounded-control border-0 bg-transparent text-ink-2"
    {...button}
  >
    <Icon name={icono} />
  </button>
);
