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
    // In the first frame: a focus lays the page out, and before its style sheet has come that is another page.
    () =>
      requestAnimationFrame(() => {
        if (matchMedia('(pointer: fine)').matches)
          document.querySelector<HTMLElement>(`${DIBUJO} input`)?.focus();
      }),
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

/** A page nobody looks at has no picture. */
async function pintado(): Promise<void> {
  if (document.hidden) return;
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
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

/**
 * Starts the app's code once the drawing is painted, or at once where none is shown.
 * @throws what `load` throws, which is noted as lost
 */
export async function empezar(load: () => Promise<unknown>): Promise<void> {
  const { dataset } = document.documentElement;
  if (dataset['nobody'] !== undefined) await pintado();
  try {
    await load();
  } catch (error) {
    dataset['lost'] = '';
    throw error;
  }
}

/** React has it: what was pressed meanwhile is done now. */
export function tomar(): void {
  document.querySelector(DIBUJO)?.removeAttribute('data-drawn');
  recoger();
  pulsado?.click();
  pulsado = null;
}
