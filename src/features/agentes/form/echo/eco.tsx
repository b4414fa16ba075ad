import type { ReactNode } from 'react';
import { clsx } from 'clsx';
import { TONO, type Tono } from '@/ui/tone';

const boxClass = clsx(
  'grid min-h-22 content-start gap-1 rounded-control px-3 pt-2 pb-2.5 max-lg:col-span-full max-sm:order-1 forced-colors:border',
  // The line of a tariff takes its room from here: no field and no button moves with the bank.
  'sm:[[data-fields]:has([data-tarifa])_&]:min-h-0 sm:[[data-fields]:has([data-tarifa])_&]:py-1',
  '[[data-fields]:has([data-error])_&]:min-h-0 [[data-fields]:has([data-error])_&]:content-center [[data-fields]:has([data-error])_&]:py-1',
);

/** As high as a figure and two lines of effect, so that nothing jumps when they come and go. */
export const Eco = ({ tono, children }: { tono?: Tono | undefined; children: ReactNode }) => (
  <div
    data-echo=""
    className={clsx(
      boxClass,
      tono ? ['bg-tone-soft shadow-[inset_3px_0_0_var(--tone-line)]', TONO[tono]] : 'bg-surface-2',
    )}
  >
    {children}
  </div>
);

export const EcoPorVenir = () => (
  <p className="text-xs leading-snug text-ink-3">Aquí verá el monto en letras y qué pasa con el efectivo.</p>
);

export const EcoVacio = () => (
  <Eco>
    <EcoPorVenir />
  </Eco>
);
