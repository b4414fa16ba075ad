/** The page and the worker that waits: asked till it answers. What the worker does itself is in e2e/service-worker. */
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usarServiceWorker } from '@/app/version/registrar-sw';
import { posponerVersion, useHayVersion } from '@/app/version/version-nueva';

/** How each question that the page asked is answered. */
let preguntas: ((esOtra: boolean) => void)[];
const MEDIO_MINUTO_MS = 30_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  preguntas = [];
  const waiting = {
    postMessage: (_dato: unknown, [puerto]: MessagePort[]) =>
      void preguntas.push((esOtra) => puerto?.postMessage(esOtra, [])),
  };
  const registro = Object.assign(new EventTarget(), {
    waiting,
    installing: null,
    // The page goes on listening after the test.
    update: async () => undefined,
  });
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: { register: async () => registro, getRegistration: async () => registro },
  });
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'serviceWorker');
  posponerVersion();
  vi.useRealTimers();
});

const hayVersion = () => renderHook(useHayVersion).result.current;
/** A message has come by then: the immediate is not among what is faked. */
const oida = () => new Promise((listo) => setImmediate(listo));

test('one that was stopped before it answered is asked again, and then believed', async () => {
  await usarServiceWorker();
  expect(preguntas).toHaveLength(1);
  vi.advanceTimersByTime(MEDIO_MINUTO_MS);
  expect(preguntas).toHaveLength(2);
  expect(hayVersion()).toBe(false);
  preguntas[1]?.(true);
  await vi.waitFor(() => expect(hayVersion()).toBe(true), { timeout: 10_000 });
  vi.advanceTimersByTime(4 * MEDIO_MINUTO_MS);
  expect(preguntas).toHaveLength(2);
});

test('one of the same build is asked for as long as it waits, and nothing is said', async () => {
  await usarServiceWorker();
  for (const veces of [1, 2, 3]) {
    expect(preguntas).toHaveLength(veces);
    preguntas.at(-1)?.(false);
    for (let k = 0; k < 20; k += 1) await oida();
    vi.advanceTimersByTime(MEDIO_MINUTO_MS);
  }
  expect(hayVersion()).toBe(false);
});
