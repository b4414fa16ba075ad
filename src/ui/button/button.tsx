import type { ComponentProps } from 'react';
import { buttonVariants, type ButtonLook } from './button-look';

/** `type="button"` unless said. A button that must wait is `aria-disabled`: it keeps the focus and says why. */
export const Button = ({ variant, size, className, ...button }: ComponentProps<'button'> & ButtonLook) => (
  <button
    type="button"
    data-variant={variant ?? 'secondary'}
    className={buttonVariants({ variant, size, className })}
    {...button}
  />
);
