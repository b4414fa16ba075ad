import { expect, test, vi } from 'vitest';
import { loadCode } from '@/ui/lazy/load-code';

const lost = (file: string) =>
  new TypeError(`Failed to fetch dynamically imported module: https://till.test/assets/${file}.js`);

test('what comes is not asked for again', async () => {
  const from = vi.fn<(url: string) => Promise<string>>();
  expect(await loadCode(async () => 'the code', from)).toBe('the code');
  expect(from).not.toHaveBeenCalled();
});

test('what was lost is asked for under another address each time, until it comes', async () => {
  const asked: string[] = [];
  let line = false;
  const from = async (url: string) => {
    asked.push(url);
    if (!line) throw lost('page');
    return 'the code';
  };
  const again = () => loadCode<string>(() => Promise.reject(lost('page')), from);
  await expect(again()).rejects.toThrow('dynamically imported module');
  await expect(again()).rejects.toThrow('dynamically imported module');
  line = true;
  expect(await again()).toBe('the code');
  expect(new Set(asked).size).toBe(3);
  expect(asked.every((url) => url.startsWith('https://till.test/assets/page.js?'))).toBe(true);
});

test('one copy for all who ask, at once and later', async () => {
  const from = vi.fn<(url: string) => Promise<string>>(async (url) => url);
  const ask = () => loadCode<string>(() => Promise.reject(lost('state')), from);
  const copies = [...(await Promise.all([ask(), ask()])), await ask()];
  expect(new Set(copies).size).toBe(1);
});

test.each([
  ['no address in it', new TypeError('Importing a module script failed.')],
  ['what the code itself throws', new Error('boom')],
  ['a style sheet', new Error('Unable to preload CSS for /assets/print.css')],
])('%s: as it was', async (_what, error) => {
  const from = vi.fn<(url: string) => Promise<string>>();
  await expect(loadCode<string>(() => Promise.reject(error), from)).rejects.toBe(error);
  expect(from).not.toHaveBeenCalled();
});
