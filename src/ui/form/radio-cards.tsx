import type { ComponentProps, ReactNode } from 'react';
import { cva, type VariantProps } from 'class-variance-authority';
import { Icon, type IconName } from '@/ui/icon';
import { Kbd } from '@/ui/text/kbd';
import { TONO, type Tono } from '@/ui/tone';

const groupVariants = cva('gap-2', {
  variants: {
    layout: {
      kinds: 'grid grid-cols-[1fr_1fr_1.36fr] max-sm:flex max-sm:flex-wrap max-sm:gap-1.5',
      even: 'grid grid-cols-3 max-sm:grid-cols-1',
      pair: 'grid grid-cols-2 max-sm:flex max-sm:flex-wrap',
    },
  },
});

const faceVariants = cva(
  [
    'grid gap-x-2 rounded-control border border-control bg-surface px-2.5 py-2 group-hover/card:bg-surface-2',
    'peer-checked:border-transparent peer-checked:bg-tone-soft peer-checked:shadow-[inset_0_0_0_2px_var(--tone-line)]',
    'peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus',
    'in-[fieldset:disabled]:border-line in-[fieldset:disabled]:bg-surface-3',
    'forced-colors:peer-checked:outline-2 forced-colors:peer-checked:-outline-offset-2 forced-colors:peer-checked:outline-[Highlight] forced-colors:peer-focus-visible:outline-[3px] forced-colors:peer-focus-visible:outline-offset-2 forced-colors:peer-focus-visible:outline-double',
  ],
  {
    variants: {
      layout: {
        kinds:
          "min-h-18.5 content-center [grid-template:'icon_key'_auto_'name_name'_auto_'note_note'_auto/minmax(min-content,1fr)_auto] max-sm:min-h-19 max-sm:content-start max-sm:p-2",
        even: "min-h-18.5 content-center [grid-template:'icon_key'_auto_'name_name'_auto_'note_note'_auto/minmax(min-content,1fr)_auto] max-sm:min-h-11 max-sm:items-center max-sm:[grid-template:'icon_name_note'_auto/auto_1fr_auto]",
        pair: "min-h-control items-center [grid-template:'icon_name_note'_auto/auto_1fr_auto]",
      },
    },
  },
);

const cardVariants = cva(
  'group/card relative grid cursor-pointer in-[fieldset:disabled]:cursor-not-allowed',
  {
    variants: {
      tono: TONO,
      layout: { kinds: 'max-sm:min-w-min max-sm:flex-1', even: '', pair: 'max-sm:min-w-min max-sm:flex-1' },
    },
  },
);

const nameVariants = cva(
  'text-sm font-strong tracking-[-0.01em] [grid-area:name] in-[fieldset:disabled]:text-ink-3 [:checked+*_&]:text-tone',
  {
    variants: {
      layout: {
        kinds: 'whitespace-nowrap max-sm:leading-tight max-sm:whitespace-normal',
        even: 'whitespace-nowrap',
        pair: 'whitespace-nowrap',
      },
    },
  },
);

const noteVariants = cva('[grid-area:note] [:checked+*_&]:text-tone', {
  variants: {
    layout: {
      kinds: 'text-2xs whitespace-nowrap text-ink-3',
      even: 'text-2xs text-ink-3',
      pair: 'text-xs whitespace-nowrap text-ink-3',
    },
  },
});

type Layout = Required<{ layout: NonNullable<VariantProps<typeof groupVariants>['layout']> }>;

export const RadioCards = ({ layout, ...group }: Omit<ComponentProps<'div'>, 'className'> & Layout) => (
  <div role="radiogroup" className={groupVariants({ layout })} {...group} />
);

interface RadioCardProps extends Omit<ComponentProps<'input'>, 'type' | 'className'>, Layout {
  tono: Tono;
  icono: IconName;
  nombre: string;
  nota?: ReactNode;
  tecla?: string;
}

/** The accessible name is the button's own, by `aria-label`: the note is no part of it. */
export const RadioCard = ({ layout, tono, icono, nombre, nota, tecla, ...radio }: RadioCardProps) => (
  <label className={cardVariants({ tono, layout })}>
    <input
      type="radio"
      aria-label={nombre}
      className="peer absolute inset-0 m-0 size-full cursor-[inherit] opacity-0"
      {...radio}
    />
    <span className={faceVariants({ layout })}>
      <Icon
        name={icono}
        className="text-ink-2 [grid-area:icon] in-[fieldset:disabled]:text-ink-3 [:checked+*_&]:text-tone"
      />
      {tecla && <Kbd className="[grid-area:key] max-sm:hidden">{tecla}</Kbd>}
      <span className={nameVariants({ layout })}>{nombre}</span>
      <span className={noteVariants({ layout })}>{nota}</span>
    </span>
  </label>
);
