import type { ComponentProps } from 'react';
import { clsx } from 'clsx';
import { menuItemClass } from './menu-look';

/** The box of a menu, under the button that opens it: put both in a `relative` box. */
export const Menu = (menu: ComponentProps<'div'> & { 'aria-label': string }) => (
  <div
    role="menu"
    tabIndex={-1}
    className="absolute end-0 top-[calc(100%+0.5rem)] z-status grid min-w-60 rounded-card border border-line bg-surface p-2 shadow-pop"
    {...menu}
  />
);

interface MenuItemProps extends ComponentProps<'button'> {
  aparte?: boolean;
}

export const MenuItem = ({ aparte, ...item }: MenuItemProps) => (
  <button
    type="button"
    tabIndex={-1}
    className={clsx(menuItemClass, aparte && 'mt-2 rounded-t-none border-t border-line')}
    {...item}
  />
);
