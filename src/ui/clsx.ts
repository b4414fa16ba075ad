/** Joins the class names that are there. */
export const clsx = (...nombres: (string | false | null | undefined)[]): string =>
  nombres.filter(Boolean).join(' ');
