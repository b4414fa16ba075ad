import type { ComponentType } from 'react';
import { NoSeAbrio, type Dejable } from './no-se-abrio';
import { opcional } from '@/ui/lazy/opcional';

/**
 * A dialog whose code comes when it is needed. A line that dies before leaves a dialog that says so: the page behind it, and
 * what was typed there, stay.
 */
export const dialogo = <P extends Dejable>(cargar: () => Promise<ComponentType<P>>) =>
  opcional(cargar, NoSeAbrio);
