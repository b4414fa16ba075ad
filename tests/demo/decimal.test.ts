import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCentavos, decimal } from '@/demo/model/decimal';

test.each([
  [10.005, 1001],
  [1.005, 101],
  [0.129, 13],
  [-3.049999999999997, -305],
  [0.1, 10],
  [9_999_999_999.99, 999_999_999_999],
  [1e-7, 0],
  [-0.001, 0],
])('%d bolivianos are %d centavos, rounded half away from zero', (bolivianos, centavos) => {
  expect(aCentavos(bolivianos)).toBe(centavos);
});

test('what the list shows is what was stored', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (centavos) => {
      expect(aCentavos(Number(decimal(centavos)))).toBe(centavos || 0);
      expect(decimal(centavos)).toMatch(/^-?\d+\.\d\d$/);
    }),
  );
});
