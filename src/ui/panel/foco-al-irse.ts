/**
 * A ref for what leaves the page by itself. Whoever is in it then goes on at `destino`, instead of on <body>: a ref's end
 * is the last moment at which it still holds the focus. Make it once, outside the component.
 */
export const focoAlIrse =
  (destino: (caja: HTMLElement) => HTMLElement | null | undefined) => (caja: HTMLElement | null) => () => {
    if (caja?.contains(document.activeElement)) destino(caja)?.focus();
  };

/** Goes on at the page. */
export const focoALaPagina = focoAlIrse(() => document.getElementById('contenido'));
