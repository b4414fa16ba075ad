import { cva, type VariantProps } from 'class-variance-authority';
import { clsx } from 'clsx';

export const dialogVariants = cva(
  'overflow-auto overscroll-contain border-0 bg-surface p-0 text-inherit shadow-dialog backdrop:bg-scrim open:animate-arrive motion-reduce:open:animate-none max-sm:w-full max-sm:max-w-none',
  {
    variants: {
      variante: {
        media:
          'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] max-w-120 rounded-dialog max-sm:mb-0 max-sm:rounded-b-none',
        holgada:
          'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] max-w-144 rounded-dialog max-sm:mb-0 max-sm:rounded-b-none',
        ancha:
          'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] max-w-176 rounded-dialog max-sm:mb-0 max-sm:rounded-b-none',
        amplia:
          'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] max-w-248 rounded-dialog max-sm:mb-0 max-sm:rounded-b-none',
        entera:
          'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] max-w-248 rounded-dialog max-sm:mb-0 max-sm:max-h-dvh max-sm:min-h-dvh max-sm:rounded-none',
        arriba:
          'mx-auto mt-22 mb-auto grid max-h-[calc(100dvh-7rem)] w-[calc(100%-2rem)] max-w-176 grid-rows-[auto_minmax(0,1fr)_auto] rounded-dialog max-sm:mt-0 max-sm:h-dvh max-sm:max-h-dvh max-sm:rounded-none',
        lado: 'my-0 ms-auto me-0 grid h-dvh max-h-dvh w-full max-w-110 grid-rows-[auto_minmax(0,1fr)_auto] rounded-l-dialog rounded-r-none max-sm:rounded-none',
      },
    },
    defaultVariants: { variante: 'media' },
  },
);

export type DialogLook = VariantProps<typeof dialogVariants>['variante'];

export const dialogBodyClass = clsx('grid gap-3 px-5 pb-4');

/** A ref for a plain <dialog>, without the code of `Dialog`. */
export const abrirModal = (dialog: HTMLDialogElement | null): void => {
  if (dialog && !dialog.open) dialog.showModal();
};
