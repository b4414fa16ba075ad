/**
 * The sign-in page that index.html brings, until React has taken it over. `data-drawn` on #root: it is still the
 * drawing; `data-nobody` on <html>: nobody is signed in, so it is shown; `data-lost`: a script did not come.
 */
const DIBUJO = '[data-drawn]';
const PULSADO = '[data-pressed]';

/** What is pressed is done once somebody can; the password must not be sent by the browser itself meanwhile. */
function guardarPulsado(event: Event): void {
  const boton =
    event.target instanceof Element && event.target.closest<HTMLButtonElement>(`${DIBUJO} button`);
  if (!boton) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  document.querySelector(PULSADO)?.removeAttribute('data-pressed');
  boton.dataset['pressed'] = '';
}

/** In <head>, before there is a page. */
export function esperarVida(nadie: boolean): void {
  const { dataset } = document.documentElement;
  if (nadie) dataset['nobody'] = '';
  addEventListener('click', guardarPulsado, { capture: true });
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement || target === window) dataset['lost'] = '';
    },
    { capture: true },
  );
  if (!nadie) return;
  // With a mouse there is a keyboard too, and who opens the till types at once.
  document.addEventListener(
    'readystatechange',
    () => {
      if (matchMedia('(pointer: fine)').matches)
        document.querySelector<HTMLElement>(`${DIBUJO} input`)?.focus();
    },
    { once: true },
  );
}

let pulsado: HTMLButtonElement | null = null;

function recoger(): void {
  pulsado = document.querySelector<HTMLButtonElement>(PULSADO) ?? pulsado;
  pulsado?.removeAttribute('data-pressed');
}

/** @returns whether #root holds a drawing to take over; one for somebody else is thrown away */
export function hayDibujo(raiz: HTMLElement, nadie: boolean): boolean {
  if (!raiz.matches(DIBUJO)) return false;
  recoger();
  if (nadie) return true;
  raiz.replaceChildren();
  delete raiz.dataset['drawn'];
  return false;
}

/** Where the code is there before the first picture, the picture does not wait for it; a page nobody looks at has none. */
export function trasPintar(tarea: () => void): void {
  if (document.hidden) tarea();
  else requestAnimationFrame(() => setTimeout(tarea));
}

/** React has it: what was pressed meanwhile is done now. */
export function tomar(): void {
  document.querySelector(DIBUJO)?.removeAttribute('data-drawn');
  recoger();
  pulsado?.click();
  pulsado = null;
}
