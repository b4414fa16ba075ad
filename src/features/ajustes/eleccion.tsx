import type { ComponentProps } from 'react';
import { Icon } from '@/ui/icon';

/** A native select with our own arrow. */
export const Eleccion = (props: ComponentProps<'select'>) => (
  <span className="pick">
    <select className="input" {...props} />
    <Icon name="down" />
  </span>
);
