/** What a browser has and jsdom has not, as little of it as the app needs. */

// Native modal dialogs: open attribute and the cancel event, no top layer.
if (!HTMLDialogElement.prototype.showModal) {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute('open', '');
    const alTeclear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && this.open) this.dispatchEvent(new Event('cancel', { cancelable: true }));
    };
    this.addEventListener('keydown', alTeclear);
  };
  HTMLDialogElement.prototype.close = function close() {
    this.removeAttribute('open');
  };
}

window.matchMedia ??= (media: string) =>
  ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;

window.scrollTo = () => undefined;
Element.prototype.scrollIntoView ??= () => undefined;
Element.prototype.scrollTo ??= () => undefined;

// react-virtual measures; jsdom has no layout. A screen of 1366 × 768 with rows of the desktop height.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { configurable: true, get: () => 768 },
  offsetWidth: { configurable: true, get: () => 1366 },
  clientHeight: { configurable: true, get: () => 768 },
  clientWidth: { configurable: true, get: () => 1366 },
});

// Locks exist in browsers only; one tab in a test never waits for another.
if (!('locks' in navigator)) {
  Object.defineProperty(navigator, 'locks', {
    value: {
      request: async (_nombre: string, ...resto: unknown[]) => {
        const tarea = resto.at(-1) as (lock: object) => unknown;
        return tarea({});
      },
    },
  });
}
