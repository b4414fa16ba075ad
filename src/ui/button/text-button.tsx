import type { ComponentProps } from 'react';
import { textButtonVariants, type TextButtonLook } from './button-look';

export const TextButton = ({ fit, className, ...button }: ComponentProps<'button'> & TextButtonLook) => (
  <button type="button" className={textButtonVariants({ fit, className })} {...button} />
);
