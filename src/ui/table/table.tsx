/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   On a phone rows become cards, and `display: grid` takes the elements' own table roles away: they are said again. */
/* oxlint-disable jsx-a11y/no-noninteractive-tabindex --
   What scrolls must be reachable with the keyboard, also where nothing inside takes the focus. */
import type { ComponentProps } from 'react';
import { clsx } from 'clsx';

/** A table whose rows become cards on a phone, and stay a table for a screen reader. `aria-label` is its name. */
export const Table = ({ className, ...props }: ComponentProps<'table'>) => (
  <table role="table" className={clsx('cards', className)} {...props} />
);
export const Thead = (props: ComponentProps<'thead'>) => <thead role="rowgroup" {...props} />;
export const Tbody = (props: ComponentProps<'tbody'>) => <tbody role="rowgroup" {...props} />;
export const Tr = (props: ComponentProps<'tr'>) => <tr role="row" {...props} />;
export const Td = (props: ComponentProps<'td'>) => <td role="cell" {...props} />;
/** A column's head. */
export const Th = (props: ComponentProps<'th'>) => <th role="columnheader" scope="col" {...props} />;
/** The cell that names its row. */
export const RowTh = (props: ComponentProps<'th'>) => <th role="rowheader" scope="row" {...props} />;

/** The box a wide table scrolls in; `aria-label` says what of. */
export const Scroll = (props: ComponentProps<'div'>) => (
  <div className="scroll" tabIndex={0} role="region" {...props} />
);

/** Stands for the rows of a long list that are not made. */
export const Hueco = ({ alto }: { alto: number }) =>
  alto > 0 && <tr className="gap" aria-hidden="true" style={{ height: alto }} />;
