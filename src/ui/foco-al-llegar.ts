/** Has nobody chosen a place for the focus? Then it is nowhere, or where a new page begins. */
export const esDeNadie = (en: Element | null): boolean =>
  en === null || en === document.body || en.id === 'contenido' || en.tagName === 'H1';

/** A ref for the only act on a blocked page: it takes the focus, unless somebody is busy elsewhere. */
export const focoAlLlegar = (caja: HTMLElement | null): void => {
  if (esDeNadie(document.activeElement)) accionDe(caja)?.focus({ preventScroll: true });
};

export const accionDe = (caja: ParentNode | null): HTMLElement | null =>
  caja?.querySelector<HTMLElement>('[data-unica] :is(a, button)') ?? null;
