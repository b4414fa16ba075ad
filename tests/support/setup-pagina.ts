/** Beside setup.ts, for tests with a page: what jsdom lacks, and a page that each test leaves as it found it. */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure, getConfig } from '@testing-library/react';
import { afterEach } from 'vitest';
import './jsdom-gaps';

const { getElementError } = getConfig();

configure({
  // Pages are lazy and the machine is shared: the first look at one waits for its code.
  asyncUtilTimeout: 10_000,
  // The page is printed when somebody reads the message: a `findBy` looks many times before it finds.
  getElementError: (mensaje, contenedor) => {
    const error = new Error(mensaje ?? '');
    error.name = 'TestingLibraryElementError';
    Object.defineProperty(error, 'message', {
      configurable: true,
      get: () => getElementError(mensaje, contenedor).message,
    });
    return error;
  },
});

// After a test the hooks run last in, first out: this before the console is looked at.
afterEach(() => {
  cleanup(); // vitest globals are off, so Testing Library does not do it by itself
  localStorage.clear();
  sessionStorage.clear();
  document.documentElement.className = '';
  document.head.querySelector('meta[name="kantuta-demo"]')?.remove();
  history.replaceState(null, '', '/');
});
