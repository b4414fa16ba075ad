import type { ComponentProps } from 'react';
import { textButtonVariants, type TextButtonLook } from './button-look';

/** A small act inside a sentence or under a notice. */
export const TextButton = ({ fit, className, ...button }: ComponentProps<'button'> & TextButtonLook) => (
  <button type="button" className={textButtonVariants({ fit, className })} {...button} />
);
