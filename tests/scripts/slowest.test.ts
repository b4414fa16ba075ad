import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { lentosPlaywright, lentosVitest, masLentos } from '../../scripts/slowest.mjs';

const spec = (file: string, ...ms: number[]) => ({
  file,
  tests: [{ results: ms.map((duration) => ({ duration })) }],
});

test('Vitest: from the first test of a file to its last', () => {
  const archivo = { name: resolve('tests/lib/a.test.ts'), startTime: 1_000, endTime: 3_500 };
  expect(lentosVitest({ testResults: [archivo] })).toEqual([
    { archivo: 'tests/lib/a.test.ts', segundos: 2.5 },
  ]);
});

test('Playwright: the tests of a file together, at any depth', () => {
  const informe = {
    config: { rootDir: resolve('tests/e2e') },
    suites: [
      { specs: [spec('a.spec.ts', 1_000)], suites: [{ specs: [spec('a.spec.ts', 500)] }] },
      { specs: [spec('b.spec.ts', 4_000)] },
    ],
  };
  expect(lentosPlaywright(informe)).toEqual([
    { archivo: 'tests/e2e/a.spec.ts', segundos: 1.5 },
    { archivo: 'tests/e2e/b.spec.ts', segundos: 4 },
  ]);
});

test('the ten longest, longest first', () => {
  const doce = Array.from({ length: 12 }, (_, i) => ({ archivo: `${i}`, segundos: (i * 5) % 12 }));
  expect(masLentos(doce).map(({ segundos }) => segundos)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
});

test('without a report there is nothing to say', () => {
  expect([...lentosVitest(null), ...lentosPlaywright(null)]).toEqual([]);
});
