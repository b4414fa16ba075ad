import { webcrypto } from 'node:crypto';

/** What a browser has and jsdom has not, as little of it as the app needs. */
const nada = () => undefined;

// Native modal dialogs: the open attribute, the first focus and Esc; no top layer.
function alTeclear(this: HTMLDialogElement, event: KeyboardEvent) {
  if (event.key !== 'Escape') return;
  // When every listener has had its say: it is what the browser does by default.
  queueMicrotask(() => {
    if (this.open && !event.defaultPrevented) this.dispatchEvent(new Event('cancel', { cancelable: true }));
  });
}
function showModal(this: HTMLDialogElement) {
  this.setAttribute('open', '');
  this.querySelector<HTMLElement>('button, input, select, textarea, a[href], [tabindex="0"]')?.focus();
  this.addEventListener('keydown', alTeclear);
}
function close(this: HTMLDialogElement) {
  this.removeAttribute('open');
  this.removeEventListener('keydown', alTeclear);
  // A task of its own, as in a browser.
  setTimeout(() => this.dispatchEvent(new Event('close')));
}
Object.assign(HTMLDialogElement.prototype, { showModal, close });
// No layout: a point of the window is the scrim of the last dialog, as far as anybody asks.
document.elementFromPoint = () => [...document.querySelectorAll('dialog[open]')].at(-1) ?? null;

// A desk with a mouse that asked for nothing special.
window.matchMedia = (media: string) =>
  ({
    media,
    matches: media === '(pointer: fine)',
    addEventListener: nada,
    removeEventListener: nada,
  }) as unknown as MediaQueryList;

// Nothing scrolls without a layout.
window.scrollTo = nada;
Object.assign(Element.prototype, { scrollIntoView: nada, scrollTo: nada });

// react-virtual measures: a screen of 1366 × 768, never resized.
globalThis.ResizeObserver = class {
  observe = nada;
  unobserve = nada;
  disconnect = nada;
};
Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { configurable: true, get: () => 768 },
  offsetWidth: { configurable: true, get: () => 1366 },
  clientHeight: { configurable: true, get: () => 768 },
  clientWidth: { configurable: true, get: () => 1366 },
});

// One tab in a test never waits for another.
Object.defineProperty(navigator, 'locks', {
  configurable: true,
  value: {
    request: async (_nombre: string, ...resto: unknown[]) => {
      const tarea = resto.at(-1) as (lock: object) => unknown;
      return tarea({});
    },
    query: async () => ({ held: [], pending: [] }),
  },
});

// Browsers and Node have it, jsdom does not.
Object.defineProperty(crypto, 'subtle', { configurable: true, value: webcrypto.subtle });
