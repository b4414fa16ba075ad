import { cva, type VariantProps } from 'class-variance-authority';

export const buttonVariants = cva(
  [
    'inline-flex cursor-pointer items-center justify-center rounded-control border font-semibold whitespace-nowrap no-underline transition-[background-color,border-color]',
    'off:cursor-not-allowed forced-colors:off:border-[GrayText] forced-colors:off:text-[GrayText]',
    // On a phone the thumb's places make it wide or high: docs/look.md, "Widths".
    'max-sm:in-data-end:flex-1 max-sm:in-data-panel:w-full',
    'max-sm:in-data-bar:min-h-primary max-sm:in-data-bar:text-[1rem]',
    'max-sm:in-data-foot:min-h-primary max-sm:in-data-foot:flex-1',
  ],
  {
    variants: {
      variant: {
        secondary:
          'border-control bg-surface text-ink hover:bg-surface-3 off:border-line off:bg-surface-3 off:text-ink-3',
        primary: [
          'border-brand bg-brand text-on-brand hover:border-brand-hover hover:bg-brand-hover off:border-line off:bg-surface-3 off:text-ink-3',
          '[&_kbd]:border-[oklch(1_0_0/0.5)] [&_kbd]:bg-transparent [&_kbd]:text-inherit',
          'forced-colors:not-off:border-[Highlight] forced-colors:not-off:bg-[Highlight] forced-colors:not-off:text-[HighlightText] forced-colors:not-off:forced-color-adjust-none forced-colors:not-off:focus-visible:outline-[CanvasText]',
        ],
        quiet:
          'border-transparent bg-transparent text-ink-2 hover:bg-surface-3 hover:text-ink off:bg-transparent off:font-normal off:text-ink-3',
        danger:
          'border-danger-line bg-surface text-danger hover:bg-surface-3 off:border-line off:bg-surface-3 off:text-ink-3',
      },
      size: {
        md: 'min-h-control gap-2 px-4 text-sm',
        big: 'min-h-primary gap-2 px-4 text-[1rem]',
        small: 'min-h-8.5 gap-2 px-3 text-xs max-sm:min-h-11 max-sm:whitespace-normal',
        tight: 'min-h-8.5 gap-1 px-1.5 text-xs max-sm:min-h-11 max-sm:px-3 max-sm:whitespace-normal',
        row: 'min-h-8.5 gap-2 px-2 text-xs max-lg:min-h-11 max-sm:whitespace-normal',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

export type ButtonLook = VariantProps<typeof buttonVariants>;

export const textButtonVariants = cva(
  'inline-flex cursor-pointer items-center gap-1.5 border-0 bg-transparent p-0 text-xs font-strong text-ink underline underline-offset-[0.18em] has-[>kbd]:no-underline [&>span:has(+kbd)]:underline',
  {
    variants: {
      fit: {
        line: 'min-h-7 max-sm:min-h-11',
        head: 'min-h-7 finger:min-h-11',
        /** Beside a field's label, and no higher: what stands in the row stays in line. */
        label: 'finger:-my-3.25 finger:min-h-11',
      },
    },
    defaultVariants: { fit: 'line' },
  },
);

export type TextButtonLook = VariantProps<typeof textButtonVariants>;
