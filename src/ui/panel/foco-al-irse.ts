/** A ref for what leaves the page: a focus inside goes to `destino`, not <body>. Make it once, outside the component. */
export const focoAlIrse =
  (destino: (caja: HTMLElement) => HTMLElement | null | undefined) => (caja: HTMLElement | null) => () => {
    if (caja?.contains(document.activeElement)) destino(caja)?.focus();
  };

export const focoALaPagina = focoAlIrse(() => document.getElementById('contenido'));
