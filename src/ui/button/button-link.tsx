import type { ComponentProps } from 'react';
import { Link } from 'react-router-dom';
import { buttonVariants, textButtonVariants, type ButtonLook } from './button-look';

/** A link that looks like a button. */
export const ButtonLink = ({
  variant,
  size,
  className,
  ...link
}: ComponentProps<typeof Link> & ButtonLook) => (
  <Link
    data-variant={variant ?? 'secondary'}
    className={buttonVariants({ variant, size, className })}
    {...link}
  />
);

/** A link that looks like a small act in words. */
export const TextLink = ({ className, ...link }: ComponentProps<typeof Link>) => (
  <Link className={textButtonVariants({ className })} {...link} />
);
