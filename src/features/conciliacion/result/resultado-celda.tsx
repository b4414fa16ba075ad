import { cva, type VariantProps } from 'class-variance-authority';
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { Td, Tr } from '@/ui/table/table';

const rotuloClass = clsx(
  'max-lg:before:block max-lg:before:text-2xs max-lg:before:font-semibold max-lg:before:text-ink-3',
);

const celdaVariants = cva(
  'overflow-clip text-xs [overflow-clip-margin:0.5rem] max-lg:h-auto max-lg:border-0 max-lg:bg-transparent max-lg:p-0 max-lg:text-start lg:h-(--h-recon)',
  {
    variants: {
      area: {
        clase:
          'leading-tight whitespace-nowrap max-lg:whitespace-normal max-lg:[grid-area:class] max-sm:[tr:has(button)_&]:pe-34 max-sm:[tr:has(button)_&]:leading-[1.1]',
        // A finger needs more than a line of text; what is under and over a reference is no control.
        'sistema-ref': 'whitespace-nowrap max-lg:overflow-visible max-lg:[grid-area:sr]',
        'sistema-op': 'max-lg:[grid-area:so]',
        'sistema-monto': 'whitespace-nowrap max-lg:[grid-area:sa] lg:pe-4',
        'banco-ref': 'whitespace-nowrap max-lg:[grid-area:br]',
        'banco-op': 'max-lg:[grid-area:bo]',
        'banco-monto': 'whitespace-nowrap max-lg:[grid-area:ba] lg:pe-4',
        'banco-ilegible': 'whitespace-nowrap max-lg:[grid-area:br/br/ba/ba]',
        estado: 'whitespace-nowrap max-lg:mt-1 max-lg:[grid-area:state] max-lg:empty:hidden',
        nota: 'whitespace-nowrap max-lg:mt-1 max-lg:[grid-area:note] max-lg:empty:hidden',
      },
      side: { true: 'lg:border-s lg:border-line lg:ps-4', false: '' },
      /** whose side it is, said where no column's head does */
      rotulo: {
        sistema: [rotuloClass, "max-lg:before:content-['Sistema']"],
        banco: [rotuloClass, "max-lg:before:content-['Banco']"],
      },
    },
  },
);

type CeldaProps = Omit<ComponentProps<typeof Td>, 'className'> & VariantProps<typeof celdaVariants>;

export const Celda = ({ area, side, rotulo, ...td }: CeldaProps) => (
  <Td className={celdaVariants({ area, side, rotulo })} {...td} />
);

const filaVariants = cva(
  [
    'focus-visible:-outline-offset-2',
    'max-lg:relative max-lg:grid max-lg:content-start max-lg:gap-x-4 max-lg:gap-y-0 max-lg:border-b max-lg:border-line max-lg:px-4 max-lg:py-2.5',
    "sm:max-lg:[grid-template:'class_sr_br'_minmax(2.375rem,auto)_'class_so_bo'_minmax(1.375rem,auto)_'class_sa_ba'_minmax(1.375rem,auto)_'._state_note'_auto/minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1.2fr)]",
    "max-sm:[grid-template:'class_class'_minmax(2.75rem,auto)_'sr_br'_minmax(2.1875rem,auto)_'so_bo'_minmax(1.25rem,auto)_'sa_ba'_minmax(1.25rem,auto)_'state_note'_auto/minmax(0,1fr)_minmax(0,1fr)]",
  ],
  {
    variants: {
      alta: { true: 'max-lg:min-h-(--h-recon-alta)', false: 'max-lg:min-h-(--h-recon)' },
    },
  },
);

type FilaProps = Omit<ComponentProps<'tr'>, 'className'> & VariantProps<typeof filaVariants>;

export const Fila = ({ alta, ...tr }: FilaProps) => <Tr className={filaVariants({ alta })} {...tr} />;

/** Why it is of its class: one line, two where there is room, and two on a phone beside a button. */
export const Porque = ({ texto }: { texto: string }) => (
  <span
    className={clsx(
      'overflow-hidden text-2xs text-ellipsis text-ink-3 max-sm:mt-0.5 max-sm:block max-sm:whitespace-nowrap sm:max-lg:mt-0.5 sm:max-lg:line-clamp-2 lg:block',
      'max-sm:[tr:has(button)_&]:mt-0 max-sm:[tr:has(button)_&]:line-clamp-2 max-sm:[tr:has(button)_&]:whitespace-normal',
    )}
    title={texto}
  >
    {texto}
  </span>
);
