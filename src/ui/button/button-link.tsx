import type { ComponentProps } from 'react';
import { Link } from 'react-router-dom';
import { buttonVariants, textButtonVariants, type ButtonLook } from './button-look';

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

export const TextLink = ({ className, ...link }: ComponentProps<typeof Link>) => (
  <Link className={textButtonVariants({ className })} {...link} />
);
