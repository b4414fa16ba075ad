import 'fake-indexeddb/auto'; // jsdom has no IndexedDB; the local trail and the list's cache live there
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';

if (typeof window !== 'undefined') await import('./jsdom-gaps');

// Nothing read from outside may add to what every object inherits. Not frozen: libraries give objects a toString of their own.
Object.preventExtensions(Object.prototype);

// Pages are lazy and the machine is shared: the first look at one waits for its code.
configure({ asyncUtilTimeout: 10_000 });

// What goes to the console is something nobody handled: it fails the test that caused it.
const consola: string[] = [];
beforeEach(() => {
  consola.length = 0;
  for (const nivel of ['error', 'warn'] as const) {
    vi.spyOn(console, nivel).mockImplementation((...partes: unknown[]) => {
      consola.push(partes.map((parte) => (parte instanceof Error ? parte.stack : String(parte))).join(' '));
    });
  }
});

afterEach(() => {
  cleanup(); // vitest globals are off, so Testing Library does not do it by itself
  if (typeof window !== 'undefined') {
    localStorage.clear();
    sessionStorage.clear();
    document.documentElement.className = '';
    document.head.querySelector('meta[name="kantuta-demo"]')?.remove();
    history.replaceState(null, '', '/');
  }
  vi.useRealTimers();
  vi.unstubAllGlobals();
  if (consola.length > 0) throw new Error(`nothing may reach the console:\n${consola.join('\n')}`);
});
