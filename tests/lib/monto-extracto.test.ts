// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decidirDecimal,
  esMontoVacio,
  leerMontoExtracto,
  leerMontoNumero,
  type Decimal,
} from '@/lib/text/monto-extracto';

const leer = (celda: string, decimal: Decimal) => {
  const leido = leerMontoExtracto(celda, decimal);
  return leido.ok ? leido.centavos : leido.causa;
};
const CIFRA = 'El monto no se puede leer.';
const DECIMALES = 'El monto tiene más de dos decimales.';
const OTRA = 'El monto no está en bolivianos.';

/** As a bank writes it in one style or the other. */
const escribir = (centavos: number, decimal: Decimal) => {
  const texto = (centavos / 100).toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ',');
  return decimal === '.' ? texto : texto.replace(/[.,]/g, (marca) => (marca === '.' ? ',' : '.'));
};

describe('a figure of a bank → centavos', () => {
  test.each<[celda: string, decimal: Decimal, da: number | string]>([
    ['500', ',', 50_000],
    ['500,5', ',', 50_050],
    ['1.234,50', ',', 123_450],
    ['1.234.567,89', ',', 123_456_789],
    ['1 234,50', ',', 123_450],
    ['1\u00a0234,50', ',', 123_450],
    ['1’234.50', '.', 123_450],
    ['1,234.50', '.', 123_450],
    ['1234.5', '.', 123_450],
    ['1.500', ',', 150_000],
    ['1,500', '.', 150_000],
    ['1,500', ',', DECIMALES],
    ['1.500', '.', DECIMALES],
    ['1.000', '.', DECIMALES],
    ['0,500', ',', DECIMALES],
    ['500,0000', ',', 50_000],
    ['500,0001', ',', DECIMALES],
    ['1.234,50', '.', CIFRA],
    ['1,234.50', ',', CIFRA],
    ['12.34,50', ',', CIFRA],
    ['1.234 567,00', ',', CIFRA],
    ['(300,00)', ',', -30_000],
    ['( Bs 1.234,50 )', ',', -123_450],
    ['Bs (1.234,50)', ',', -123_450],
    ['-300,00', ',', -30_000],
    ['−300,00', ',', -30_000],
    ['300,00-', ',', -30_000],
    ['Bs -300,00', ',', -30_000],
    ['300,00 DB', ',', -30_000],
    ['300,00 CR', ',', 30_000],
    ['+300,00', ',', 30_000],
    ['-(300,00)', ',', CIFRA],
    ['--300,00', ',', CIFRA],
    ['Bs. 99,90', ',', 9990],
    ['99,90 BOB', ',', 9990],
    ['１２３,４５', ',', 12_345],
    ['00500,00', ',', 50_000],
    [',50', ',', 50],
    ['$us 70,00', ',', OTRA],
    ['70,00 USD', ',', OTRA],
    ['uno', ',', CIFRA],
    ['', ',', CIFRA],
    ['.', ',', CIFRA],
    ['1e3', ',', CIFRA],
    ['50%', ',', CIFRA],
    ['99999999999999999,00', ',', 'El monto es demasiado grande.'],
    ['9'.repeat(41), ',', CIFRA],
  ])('%j with %j → %j', (celda, decimal, da) => {
    expect(leer(celda, decimal)).toBe(da);
  });

  test('no text reads as two different amounts', () => {
    const celda = fc.oneof(
      fc.stringMatching(/^\(?-?\d{0,4}[.,' ]?\d{0,4}[.,]?\d{0,4}\)?$/),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(celda, (texto) => {
        const [coma, punto] = [leerMontoExtracto(texto, ','), leerMontoExtracto(texto, '.')];
        expect(!coma.ok || !punto.ok || coma.centavos === punto.centavos).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('what is written in a style comes back from it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999_999 }),
        fc.constantFrom(',', '.'),
        (centavos, decimal) => {
          const texto = escribir(centavos, decimal);
          expect(leer(texto, decimal)).toBe(centavos);
          expect(leer(`(${texto})`, decimal)).toBe(0 - centavos);
          if (centavos >= 100_000) expect(decidirDecimal([texto])).toBe(decimal);
        },
      ),
    );
  });
});

test.each<[numero: number, da: number | string]>([
  [500, 50_000],
  [1234.4999999999998, 123_450],
  [300.10000000000002, 30_010],
  [99_999_999.99, 9_999_999_999],
  [-20.5, -2050],
  [12.345, DECIMALES],
  [1e15, 'El monto es demasiado grande.'],
])('a number of a sheet: %d → %j', (numero, da) => {
  const leido = leerMontoNumero(numero);
  expect(leido.ok ? leido.centavos : leido.causa).toBe(da);
});

test.each<[que: string, celdas: string[], decimal: Decimal]>([
  ['both marks', ['500', '1.234,50'], ','],
  ['both marks, the other way', ['500', '1,234.50'], '.'],
  ['two decimals', ['12,50'], ','],
  ['a point and two decimals', ['12.50', '1'], '.'],
  ['thousands only', ['1.500', '2.000'], ','],
  ['thousands only, with commas', ['1,500', '2,000'], '.'],
  ['one certain sign against many likely ones', ['1.500', '1.500', '12.50', '3.75'], '.'],
  ['two thousands', ['1,234,567'], '.'],
  ['nothing tells: as in Bolivia', ['500', '', 'Total', '-'], ','],
])('decimal mark of a column: %s', (_, celdas, decimal) => {
  expect(decidirDecimal(celdas)).toBe(decimal);
});

test('a cell that stands for nothing', () => {
  expect(['', '  ', '-', '–', '0,00', '0.00', '0'].every(esMontoVacio)).toBe(true);
  expect(['1', '0,01', 'x'].some(esMontoVacio)).toBe(false);
});
