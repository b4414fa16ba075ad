/** What the cards of the page are made of. */
import type { ComponentProps, ReactNode } from 'react';
import { clsx } from 'clsx';
import { textoDeError } from '@/lib/api-error';
import { Button } from '@/ui/button/button';
import { Icon } from '@/ui/icon';
import { Card } from '@/ui/page/card';

interface TarjetaProps extends Omit<ComponentProps<'div'>, 'ref'> {
  /** Its name, and what is said beside it and at the end of its head. */
  titulo: string;
  junto?: ReactNode;
  fin?: ReactNode;
}

/** A card with its name in a head. */
export const Tarjeta = ({ titulo, junto, fin, className, children, ...card }: TarjetaProps) => (
  <Card
    as="section"
    aria-label={titulo}
    className={clsx(
      'grid min-w-0 grid-cols-[minmax(0,1fr)] content-start print:break-inside-avoid',
      className,
    )}
    {...card}
  >
    <div
      data-card-head=""
      className="flex min-h-10 flex-wrap items-center gap-2 border-b border-line px-4 max-sm:px-3"
    >
      <h2 className="text-base">{titulo}</h2>
      {junto}
      {fin && <span className="ms-auto text-xs text-ink-3">{fin}</span>}
    </div>
    {children}
  </Card>
);

interface BarraProps {
  className?: string;
  /** Of a chart. */
  alta?: boolean;
}

/** Stands for a figure that is on its way: 0,00 would be one. */
export const Barra = ({ className, alta = false }: BarraProps) => (
  <span
    aria-hidden="true"
    className={clsx(
      'inline-block rounded-chip bg-surface-3 align-middle',
      alta ? 'h-29' : 'h-[1em]',
      className ?? 'w-16',
    )}
  />
);

interface SinDatosProps {
  /** What could not be had, with its article. */
  que: string;
  error: Error;
  onReintentar: () => void;
}

/** In the card whose figures could not be had; the others stay. */
export const SinDatos = ({ que, error, onReintentar }: SinDatosProps) => (
  <div role="alert" className="grid content-start justify-items-start gap-2 p-4">
    <p className="flex items-center gap-2 font-semibold text-danger">
      <Icon name="err" size="s" />
      No pudimos traer {que}.
    </p>
    <p className="text-sm text-ink-2">{textoDeError(error)}</p>
    <Button size="small" onClick={onReintentar}>
      <Icon name="sync" size="s" />
      Reintentar
    </Button>
  </div>
);
