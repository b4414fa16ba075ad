// @vitest-environment node
import { expect, test } from 'vitest';
import { contarPlaywright, contarVitest } from '../../scripts/counts.mjs';

const archivo = (...estados: string[]) => ({
  name: 'a.test.ts',
  status: estados.includes('failed') ? 'failed' : 'passed',
  assertionResults: estados.map((status, i) => ({
    status,
    fullName: `la ${i}`,
    failureMessages: status === 'failed' ? ['Error: esperaba 1\n    at a.test.ts:3'] : [],
  })),
});
const spec = (title: string, ok: boolean) => ({ title, ok, file: 'a.spec.ts', line: 7 });
const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };

test('counts what ran, over all files', () => {
  const informe = { testResults: [archivo('passed', 'passed'), archivo('passed', 'failed')] };
  expect(contarVitest(informe, false)).toEqual({
    passed: 3,
    failed: 1,
    notas: ['la 1: Error: esperaba 1'],
  });
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
  const informe = {
    stats: { ...stats, expected: 5, unexpected: 1, flaky: 1 },
    errors: [{}],
    suites: [{ specs: [spec('bien', true)], suites: [{ specs: [spec('mal', false)] }] }],
  };
  expect(contarPlaywright(informe, false)).toEqual({
    passed: 5,
    failed: 3,
    notas: ['a.spec.ts:7 mal', '1 errors outside the tests'],
  });
  expect(contarPlaywright(null, false)).toEqual({ passed: 0, failed: 1, notas: ['no test ran'] });
});
