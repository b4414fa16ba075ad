import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto'; // the local trail and the list's cache live there
import { afterEach, beforeEach, vi } from 'vitest';

// Each file begins with an empty disk and with our modules as they load, also where several share a process.
globalThis.indexedDB = new IDBFactory();
vi.resetModules();

// Nothing read from outside may add to what every object inherits. Not frozen: libraries give objects a toString of their own.
Object.preventExtensions(Object.prototype);

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
  vi.useRealTimers();
  vi.unstubAllGlobals();
  if (consola.length > 0) throw new Error(`nothing may reach the console:\n${consola.join('\n')}`);
});
