import type { ComponentType } from 'react';
import { NoSeAbrio, type Dejable } from './no-se-abrio';
import { opcional } from '@/ui/lazy/opcional';

/** A dialog whose code comes when it is needed; a lost line shows NoSeAbrio, and the page behind stays. */
export const dialogo = <P extends Dejable>(cargar: () => Promise<ComponentType<P>>) =>
  opcional(cargar, NoSeAbrio);
