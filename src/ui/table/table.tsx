/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   On a phone rows become cards, and `display: grid` takes the elements' own table roles away: they are said again. */
/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable with the keyboard */
import type { ComponentProps } from 'react';
import { clsx } from 'clsx';

/** Rows become cards on a phone, and stay a table for a screen reader. `aria-label` is its name. */
export const Table = ({
  cards = 'narrow',
  wrap,
  tight,
  className,
  ...table
}: ComponentProps<'table'> & {
  cards?: 'narrow' | 'phone';
  /** in a card each cell is as wide as it needs to be whole; `basis-full` gives it a line of its own */
  wrap?: boolean;
  tight?: boolean;
}) => (
  <table
    role="table"
    data-cards={cards}
    data-wrap={wrap || undefined}
    className={clsx(
      tight && 'table:max-lg:[&_:is(td,th)]:px-1.5 table:max-lg:[&_:is(td,th):first-child]:ps-3',
      className,
    )}
    {...table}
  />
);
export const Thead = (props: ComponentProps<'thead'>) => <thead role="rowgroup" {...props} />;
export const Tbody = (props: ComponentProps<'tbody'>) => <tbody role="rowgroup" {...props} />;
export const Tr = (props: ComponentProps<'tr'>) => <tr role="row" {...props} />;

interface Figures {
  num?: boolean | undefined;
}

export const Td = ({ num, ...td }: ComponentProps<'td'> & Figures) => (
  <td role="cell" data-num={num || undefined} {...td} />
);
export const Th = ({ num, ...th }: ComponentProps<'th'> & Figures) => (
  <th role="columnheader" scope="col" data-num={num || undefined} {...th} />
);
export const RowTh = (props: ComponentProps<'th'>) => <th role="rowheader" scope="row" {...props} />;

/** The box a wide table scrolls in; `aria-label` says what of. `framed`: with an edge of its own, where no card is. */
export const Scroll = ({ framed, className, ...box }: ComponentProps<'div'> & { framed?: boolean }) => (
  <div
    data-scroll=""
    className={clsx(
      'overflow-auto overscroll-contain print:overflow-visible',
      framed ? 'rounded-control border border-line' : 'rounded-[inherit]',
      className,
    )}
    tabIndex={0}
    role="region"
    {...box}
  />
);

/** Stands for the rows of a long list that are not made; `alto` in px. */
export const Hueco = ({ alto }: { alto: number }) =>
  alto > 0 && <tr className="border-0 p-0" aria-hidden="true" style={{ height: alto }} />;
