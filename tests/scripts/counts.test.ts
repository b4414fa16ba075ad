// @vitest-environment node
import { expect, test } from 'vitest';
import { contarPlaywright, contarVitest } from '../../scripts/counts.mjs';

const archivo = (...estados: string[]) => ({
  name: 'a.test.ts',
  status: estados.includes('failed') ? 'failed' : 'passed',
  assertionResults: estados.map((status) => ({ status })),
});
const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };

test('counts what ran, over all files', () => {
  const informe = { testResults: [archivo('passed', 'passed'), archivo('passed', 'failed')] };
  expect(contarVitest(informe, false)).toEqual({ passed: 3, failed: 1, notas: [] });
});

test('a file that does not load counts as one failed', () => {
  const roto = { name: 'roto.test.ts', status: 'failed', assertionResults: [] };
  expect(contarVitest({ testResults: [archivo('passed'), roto] }, false)).toEqual({
    passed: 1,
    failed: 1,
    notas: ['roto.test.ts did not load'],
  });
});

test.each([
  ['no report', null, true],
  ['an empty report', { testResults: [] }, true],
])('%s is a failure', (_, informe, bien) => {
  expect(contarVitest(informe, bien)).toEqual({ passed: 0, failed: 1, notas: ['no test ran'] });
});

test('a runner that fails with all tests green is a failure', () => {
  expect(contarVitest({ testResults: [archivo('passed')] }, false)).toMatchObject({ passed: 1, failed: 1 });
});

test('skipped tests are never silent', () => {
  expect(contarVitest({ testResults: [archivo('passed', 'pending')] }, true)).toMatchObject({ failed: 1 });
  const informe = { stats: { ...stats, expected: 2, skipped: 1 }, errors: [] };
  expect(contarPlaywright(informe, true)).toMatchObject({ passed: 2, failed: 1 });
});

test('browser tests: flaky is failed, errors outside the tests count', () => {
  const informe = { stats: { ...stats, expected: 5, unexpected: 1, flaky: 1 }, errors: [{}] };
  expect(contarPlaywright(informe, false)).toMatchObject({ passed: 5, failed: 3 });
  expect(contarPlaywright(null, false)).toEqual({ passed: 0, failed: 1, notas: ['no test ran'] });
});
