import { renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useInsignia } from '@/app/live/use-insignia';

const conInsignia = (poner: () => Promise<void>) => Object.assign(navigator, { setAppBadge: poner });
afterEach(() => Reflect.deleteProperty(navigator, 'setAppBadge'));

test('the icon shows how many wait, follows them, and nothing once the header is gone', () => {
  const poner = vi.fn<() => Promise<void>>(async () => undefined);
  conInsignia(poner);
  const { rerender, unmount } = renderHook(useInsignia, { initialProps: 2 });
  rerender(3);
  rerender(3);
  expect(poner.mock.calls).toEqual([[2], [3]]);
  unmount();
  // By the standard, nought takes it away.
  expect(poner.mock.calls.at(-1)).toEqual([0]);
});

test('a browser that refuses or has none is no error', async () => {
  const poner = vi.fn<() => Promise<void>>(async () =>
    Promise.reject(new DOMException('x', 'NotAllowedError')),
  );
  conInsignia(poner);
  const { unmount } = renderHook(useInsignia, { initialProps: 1 });
  await vi.waitFor(() => expect(poner).toHaveBeenCalled());
  unmount();
  Reflect.deleteProperty(navigator, 'setAppBadge');
  expect(() => renderHook(useInsignia, { initialProps: 1 })).not.toThrow();
});
