import type { ComponentProps } from 'react';
import type { VariantProps } from 'class-variance-authority';
import { chipVariants } from './chip-look';

export const Chip = ({
  tono,
  plain,
  wrap,
  className,
  ...chip
}: ComponentProps<'span'> & VariantProps<typeof chipVariants>) => (
  <span data-chip="" className={chipVariants({ tono, plain, wrap, className })} {...chip} />
);
