// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { agrupar } from '@/app/live/agrupar';

beforeEach(() => void vi.useFakeTimers());

test('1 000 calls in a second are one run at once and one at the end', async () => {
  const hacer = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const { avisar } = agrupar(hacer, 2000);
  for (let i = 0; i < 1000; i += 1) {
    avisar();
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(hacer).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(hacer).toHaveBeenCalledTimes(2);
});

test('calls that never end are one run every 2 s', async () => {
  const hacer = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const { avisar } = agrupar(hacer, 2000);
  for (let i = 0; i < 600; i += 1) {
    avisar();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(hacer).toHaveBeenCalledTimes(31); // at 0, 2, … 60 s
});

test('a slow run, also one that fails, is waited for; the last call is never lost', async () => {
  const corridas: number[] = [];
  const hacer = () => {
    corridas.push(Date.now());
    return new Promise<void>((_, reject) => {
      setTimeout(() => reject(new Error('no network')), 9000);
    });
  };
  const inicio = Date.now();
  const { avisar } = agrupar(hacer, 2000);
  avisar();
  await vi.advanceTimersByTimeAsync(5000);
  avisar();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(corridas.map((hora) => hora - inicio)).toEqual([0, 9000]);
  avisar();
  expect(corridas).toHaveLength(3);
});

test('nothing more after it was stopped', async () => {
  const hacer = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const { avisar, parar } = agrupar(hacer, 2000);
  avisar();
  avisar();
  parar();
  avisar();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(hacer).toHaveBeenCalledTimes(1);
});
