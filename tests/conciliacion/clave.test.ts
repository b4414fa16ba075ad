// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claveDe, estaDanada, sinCeros } from '@/engines/cotejo/clave';
import { distancia } from '@/engines/cotejo/distancia';
import { porqueMonto } from '@/engines/cotejo/work/porque';

describe('the key of a reference', () => {
  test.each([
    ['8827334', '8827334'],
    ['REF: 8827-340', '8827340'],
    ['qr 7712 a', 'QR7712A'],
    ['QR-7712-A', 'QR7712A'],
    ["'00045127", '00045127'],
    ['8827334.0', '8827334'],
    ['Nro. 8827334', '8827334'],
    ['Nº 8827334', '8827334'],
    ['N.º 8827334', '8827334'],
    ['N°8827334', '8827334'],
    ['Ref. Op. 8827334', '8827334'],
    ['COMPROBANTE #8827334', '8827334'],
    ['TRX/8827_334', '8827334'],
    ['８８２７３３４', '8827334'],
    // Not followed by space or punctuation: part of the reference.
    ['OP123', 'OP123'],
    ['REF8827', 'REF8827'],
    ['NOTA 5', 'NOTA5'],
    // Nothing but a label is a reference all the same.
    ['REF:', 'REF'],
    ['', ''],
    [' - ', ''],
  ])('%j → %j', (referencia, clave) => {
    expect(claveDe(referencia)).toBe(clave);
  });

  test('keeps zeros, which are another pass', () => {
    expect([sinCeros('00045127'), sinCeros('000'), sinCeros('45127')]).toEqual(['45127', '0', '45127']);
  });
});

test.each([
  ['1,23457E+16', true],
  ['1.23457e16', true],
  ['8E+15', true],
  ["'1,5E+10", true],
  ['8E15', false], // may be a code
  ['12E+5', false],
  ['8827334', false],
  ['QR-1,5E+10', false],
])('a spreadsheet has damaged %j: %s', (referencia, danada) => {
  expect(estaDanada(referencia)).toBe(danada);
});

describe('letters apart', () => {
  test.each([
    ['8827405', '8827450', 2],
    ['8827405', '8827405', 0],
    ['8827405', '882740', 1],
    ['8827405', '88274056', 1],
    ['8827405', '9927405', 2],
    ['8827405', '9937405', null],
    ['', 'ab', 2],
    ['', 'abc', null],
    ['abcdef', 'badcef', null],
  ])('%s and %s: %s', (a, b, letras) => {
    expect(distancia(a, b)).toBe(letras);
  });

  test('is the same both ways, and what an edit or two can do', () => {
    const letra = fc.constantFrom('1', '2', '3');
    fc.assert(
      fc.property(
        fc.string({ unit: letra, maxLength: 9 }),
        fc.nat(9),
        letra,
        fc.nat(9),
        (a, en, nueva, fuera) => {
          const b = a.slice(0, en) + nueva + a.slice(en);
          const c = b.slice(0, fuera) + b.slice(fuera + 1);
          expect(distancia(a, b)).toBe(1);
          expect(distancia(a, c) ?? 9).toBeLessThanOrEqual(2);
          expect(distancia(a, c)).toBe(distancia(c, a));
        },
      ),
    );
  });
});

test.each([
  [45_000, 54_000, 'Dígitos invertidos: + 90,00'],
  [33_000, 33_300, 'La diferencia es igual a la comisión: 3,00'],
  [33_300, 33_000, 'La diferencia es igual a la comisión: 3,00'],
  [33_000, 33_100, 'La diferencia es igual a la comisión del banco: 1,00'],
  [33_000, 33_400, 'La diferencia es igual a las dos comisiones: 4,00'],
  [5_000, 50_000, 'Un cero de más o de menos'],
  [50_000, 5_000, 'Un cero de más o de menos'],
  [50_000, 48_000, 'Diferencia: − 20,00'],
  [12_345, 54_321, 'Diferencia: + 419,76'],
])('why %d is not %d: %s', (sistema, banco, frase) => {
  expect(porqueMonto(sistema, banco, { comision_cliente: 300, comision_banco: 100 })).toBe(frase);
});
