import type { ComponentProps } from 'react';
import { textButtonVariants } from './button-look';

/** A small act inside a sentence or under a notice. */
export const TextButton = ({ className, ...button }: ComponentProps<'button'>) => (
  <button type="button" className={textButtonVariants({ className })} {...button} />
);
