import type { Rol } from '@/domain/usuario/usuario';

/** #root while it still holds what index.html brought. On <html>, `data-nobody`: nobody is signed in; `data-lost`: a script did not come. */
const DIBUJO = '[data-drawn]';
const MARCO = '[data-frame]';
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
    // In the first frame: a focus lays the page out, and before its style sheet has come that is another page.
    () =>
      requestAnimationFrame(() => {
        if (matchMedia('(pointer: fine)').matches)
          document.querySelector<HTMLElement>(`${DIBUJO} input`)?.focus();
      }),
    { once: true },
  );
}

/** The till's frame, for whoever is signed in; in <head>, before there is a page. */
export function mostrarMarco(rol: Rol): void {
  document.documentElement.dataset['role'] = rol;
  document.addEventListener(
    'readystatechange',
    () => {
      for (const enlace of document.querySelectorAll<HTMLAnchorElement>(`${MARCO} nav a`))
        if (`${location.pathname}/`.startsWith(`${enlace.pathname}/`))
          enlace.setAttribute('aria-current', 'page');
    },
    { once: true },
  );
}

/** React draws its own in the same frame, or somebody else is here. */
export function quitarMarco(): void {
  delete document.documentElement.dataset['role'];
  for (const marco of document.querySelectorAll(MARCO)) marco.remove();
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

/** Asks for files that nobody has named yet, where somebody is signed in; without it they come one after the other. */
export function pedirAntes(files: readonly string[]): void {
  if (document.documentElement.dataset['nobody'] !== undefined) return;
  for (const href of files) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    link.href = href;
    document.head.append(link);
  }
}

/** React has it: what was pressed meanwhile is done now. */
export function tomar(): void {
  document.querySelector(DIBUJO)?.removeAttribute('data-drawn');
  recoger();
  pulsado?.click();
  pulsado = null;
}
