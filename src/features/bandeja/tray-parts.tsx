import type { ComponentProps } from 'react';

export const TrayItem = (item: ComponentProps<'li'>) => (
  <li
    className="grid grid-cols-[minmax(0,1fr)] gap-2 border-t border-line py-4 focus:outline-none"
    {...item}
  />
);

/** On a phone the amount has its place in every entry, whatever the state is called. */
export const TrayRow = (row: ComponentProps<'div'>) => (
  <div
    className="flex flex-wrap items-center gap-x-3 gap-y-1 *:data-amount:ms-auto *:data-amount:text-lg *:data-amount:whitespace-nowrap max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:*:data-chip:order-1 max-sm:*:data-chip:col-span-full max-sm:*:data-chip:justify-self-start"
    {...row}
  />
);

export const TrayMeta = (meta: ComponentProps<'p'>) => (
  <p className="text-xs wrap-anywhere text-ink-2" {...meta} />
);

export const TraySay = (say: ComponentProps<'p'>) => <p className="text-sm wrap-anywhere" {...say} />;

export const TrayActs = (acts: ComponentProps<'div'>) => <div className="flex flex-wrap gap-2" {...acts} />;
