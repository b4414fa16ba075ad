// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centavos, formatCifra, formatMonto, montoSchema } from '@/lib/monto';
import { z } from '@/lib/zod';

describe('amounts of the server', () => {
  test.each([
    ['100.00', 10000],
    ['500', 50000],
    [100, 10000],
    [1234.5, 123450],
    ['0.00', 0],
    [-3.049999999999997, -305],
    ['-3.05', -305],
    [0.1 + 0.2, 30],
    [1.15, 115],
    ['9999999999.99', 999_999_999_999],
    [-0.0000001, 0],
  ])('%j → %i centavos', (deLaRed, esperado) => {
    expect(montoSchema.parse(deLaRed)).toBe(esperado);
  });

  test.each([
    [''],
    ['abc'],
    ['1,5'],
    ['1e3'],
    ['NaN'],
    [' 5'],
    [NaN],
    [Infinity],
    [null],
    [undefined],
    [true],
    [[5]],
    [1e300],
    ['9'.repeat(400)],
  ])('%j is not one', (deLaRed) => {
    expect(montoSchema.safeParse(deLaRed).success).toBe(false);
  });

  test('what is sent comes back the same, as a number and as text with two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (valor) => {
        const enviado = z.encode(montoSchema, centavos(valor));
        expect(enviado).toBe(valor / 100);
        expect(montoSchema.parse(enviado)).toBe(valor);
        expect(montoSchema.parse((valor / 100).toFixed(2))).toBe(valor);
      }),
    );
  });

  test('noise of a server that adds floats does not reach a centavo', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
        fc.double({ min: -1e-6, max: 1e-6, noNaN: true }),
        (valor, ruido) => {
          expect(montoSchema.parse(valor / 100 + ruido)).toBe(valor);
        },
      ),
    );
  });
});

describe('centavos', () => {
  test('are whole and safe, and never minus zero', () => {
    expect(Object.is(centavos(-0), 0)).toBe(true);
    expect(() => centavos(0.5)).toThrow(z.core.$ZodError);
    expect(() => centavos(2 ** 53)).toThrow(z.core.$ZodError);
    expect(() => centavos(NaN)).toThrow(z.core.$ZodError);
  });
});

describe('on screen', () => {
  test.each([
    [0, 'Bs\u00a00,00', '0,00'],
    [5, 'Bs\u00a00,05', '0,05'],
    [50000, 'Bs\u00a0500,00', '500,00'],
    [123450, 'Bs\u00a01.234,50', '1.234,50'],
    [9999999999, 'Bs\u00a099.999.999,99', '99.999.999,99'],
    [999999999999, 'Bs\u00a09.999.999.999,99', '9.999.999.999,99'],
  ])('%i centavos', (valor, monto, cifra) => {
    expect(formatMonto(centavos(valor))).toBe(monto);
    expect(formatCifra(centavos(valor))).toBe(cifra);
  });

  test('what is missing carries its sign', () => {
    expect(formatCifra(centavos(-305))).toBe('-3,05');
    expect(formatMonto(centavos(-123450))).toMatch(/^-\s?Bs\s?1\.234,50$/);
  });
});
