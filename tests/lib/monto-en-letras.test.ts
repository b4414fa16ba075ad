// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centavos } from '@/lib/monto';
import { montoEnLetras } from '@/lib/text/monto-en-letras';

const MAXIMO = 999_999_999_999;

test.each([
  [123450, 'mil doscientos treinta y cuatro 50/100 bolivianos'],
  [50000, 'quinientos 00/100 bolivianos'],
  [0, 'cero 00/100 bolivianos'],
  [5, 'cero 05/100 bolivianos'],
  [100, 'un 00/100 boliviano'],
  [150, 'un 50/100 boliviano'],
  [200, 'dos 00/100 bolivianos'],
  [1600, 'dieciséis 00/100 bolivianos'],
  [2100, 'veintiún 00/100 bolivianos'],
  [2200, 'veintidós 00/100 bolivianos'],
  [3100, 'treinta y un 00/100 bolivianos'],
  [10000, 'cien 00/100 bolivianos'],
  [10100, 'ciento un 00/100 bolivianos'],
  [12199, 'ciento veintiún 99/100 bolivianos'],
  [70000, 'setecientos 00/100 bolivianos'],
  [90000, 'novecientos 00/100 bolivianos'],
  [100000, 'mil 00/100 bolivianos'],
  [100100, 'mil un 00/100 bolivianos'],
  [110000, 'mil cien 00/100 bolivianos'],
  [2100000, 'veintiún mil 00/100 bolivianos'],
  [3100000, 'treinta y un mil 00/100 bolivianos'],
  [10000000, 'cien mil 00/100 bolivianos'],
  [10100000, 'ciento un mil 00/100 bolivianos'],
  [99999900, 'novecientos noventa y nueve mil novecientos noventa y nueve 00/100 bolivianos'],
  [100000000, 'un millón 00/100 de bolivianos'],
  [100000100, 'un millón un 00/100 bolivianos'],
  [100100000, 'un millón mil 00/100 bolivianos'],
  [200000050, 'dos millones 50/100 de bolivianos'],
  [2100000000, 'veintiún millones 00/100 de bolivianos'],
  [
    9999999999,
    'noventa y nueve millones novecientos noventa y nueve mil novecientos noventa y nueve 99/100 bolivianos',
  ],
  [100000000000, 'mil millones 00/100 de bolivianos'],
  [
    MAXIMO,
    'nueve mil novecientos noventa y nueve millones novecientos noventa y nueve mil novecientos noventa y nueve 99/100 bolivianos',
  ],
])('%i centavos: %s', (monto, letras) => {
  expect(montoEnLetras(centavos(monto))).toBe(letras);
});

const UNIDADES =
  'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const VALOR = new Map<string, number>([
  ...UNIDADES.map((palabra, n): [string, number] => [palabra, n]),
  ...'treinta cuarenta cincuenta sesenta setenta ochenta noventa'
    .split(' ')
    .map((palabra, n): [string, number] => [palabra, (n + 3) * 10]),
  ...'cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'
    .split(' ')
    .map((palabra, n): [string, number] => [palabra, (n + 1) * 100]),
  ['ciento', 100],
]);

/** Words → centavos, as a person reads them. */
function leer(letras: string): number {
  const [, palabras = '', fraccion = ''] =
    /^(.+) (\d\d)\/100 (?:boliviano|(?:de )?bolivianos)$/.exec(letras) ?? [];
  let millones = 0;
  let miles = 0;
  let tramo = 0;
  for (const palabra of palabras.split(' ')) {
    if (palabra === 'y') continue;
    if (palabra === 'mil') {
      miles += Math.max(tramo, 1) * 1000;
      tramo = 0;
    } else if (palabra.startsWith('millón') || palabra.startsWith('millones')) {
      millones = (miles + tramo) * 1_000_000;
      miles = 0;
      tramo = 0;
    } else {
      tramo += VALOR.get(palabra) ?? Number.NaN;
    }
  }
  return (millones + miles + tramo) * 100 + Number(fraccion);
}

test('whoever reads the words aloud says the amount', () => {
  const montos = fc.oneof(
    fc.integer({ min: 0, max: MAXIMO }),
    fc.integer({ min: 0, max: 300_000 }),
    // round thousands and millions, where the words that change are
    fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(1, 1000, 1_000_000))
      .map(([n, por]) => n * por * 100),
  );
  fc.assert(
    fc.property(montos, (monto) => {
      expect(leer(montoEnLetras(centavos(monto)))).toBe(monto);
    }),
    { numRuns: 2000 },
  );
});
