import type { ComponentProps } from 'react';

/** The title of a column that sorts by it; what stands in it may follow its hover (`group-hover/sort:`). */
export const SortButton = (button: ComponentProps<'button'>) => (
  <button type="button" className="group/sort relative" {...button} />
);
