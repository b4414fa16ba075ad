const ENFOCABLE = ':is(a[href], button, input, select, textarea):not(:disabled), [tabindex]';

const enfocableDe = (nodo: Element): HTMLElement | null => {
  if (!nodo.isConnected) return null;
  if (nodo instanceof HTMLDialogElement)
    return nodo.querySelector<HTMLElement>('[data-foco]') ?? nodo.querySelector('button');
  return nodo instanceof HTMLElement && nodo.matches(ENFOCABLE) ? nodo : null;
};

/** Remembers who has the focus. @returns gives it back: there, else to the nearest thing around it, never to <body>. */
export function focoDeVuelta(): () => void {
  const antes = document.activeElement;
  const alrededor: Element[] = [];
  for (let nodo = antes?.parentElement; nodo; nodo = nodo.parentElement) alrededor.push(nodo);
  return () => {
    if (antes instanceof HTMLElement && antes !== document.body && antes.isConnected) {
      antes.focus();
      return;
    }
    // Whoever took the focus meanwhile keeps it.
    if (document.activeElement !== document.body) return;
    const cerca = alrededor.map(enfocableDe).find((nodo) => nodo !== null);
    (cerca ?? document.getElementById('contenido'))?.focus({ preventScroll: true });
  };
}
