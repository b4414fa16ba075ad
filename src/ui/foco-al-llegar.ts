/** Where the focus is when nobody has chosen a place: nowhere, or where a new page begins. */
export const esDeNadie = (en: Element | null): boolean =>
  en === null || en === document.body || en.id === 'contenido' || en.tagName === 'H1';

/**
 * A ref for the box of the only thing that can be done about a state: its button or link has the focus as soon as it
 * stands there, unless somebody is busy elsewhere.
 */
export const focoAlLlegar = (caja: HTMLElement | null): void => {
  if (esDeNadie(document.activeElement)) accionDe(caja)?.focus({ preventScroll: true });
};

/** The one useful thing of a blocked page or part of it, if it has one. */
export const accionDe = (caja: ParentNode | null): HTMLElement | null =>
  caja?.querySelector<HTMLElement>('[data-unica] :is(a, button)') ?? null;
