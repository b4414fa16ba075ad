// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centavos, formatCifra, formatMonto, parseMonto } from '@/lib/monto';

const leido = (tecleado: string) => {
  const monto = parseMonto(tecleado);
  return monto.ok ? monto.centavos : monto.mensaje;
};

const MONTOS = fc.integer({ min: 0, max: 9_999_999_999 }).map(centavos);

describe('for every amount', () => {
  test('what the screen shows can be typed back', () => {
    fc.assert(
      fc.property(MONTOS, (monto) => {
        expect(leido(formatCifra(monto))).toBe(monto);
        expect(leido(formatMonto(monto))).toBe(monto);
      }),
    );
  });

  test('every usual way of writing it says the same', () => {
    fc.assert(
      fc.property(MONTOS, (monto) => {
        const enteros = String(Math.floor(monto / 100));
        const cola = String(monto % 100).padStart(2, '0');
        const con = (separador: string) => enteros.replace(/\B(?=(\d{3})+$)/g, separador);
        for (const forma of [
          `${enteros},${cola}`,
          `${enteros}.${cola}`,
          `${con('.')},${cola}`,
          `${con(',')}.${cola}`,
          `${con(' ')},${cola}`,
          `${con("'")}.${cola}`,
        ]) {
          expect(leido(forma), forma).toBe(monto);
        }
      }),
    );
  });
});

/** Reads an accepted text by other means: exact integers, and only the last separator can be the decimal one. */
function oraculo(numero: string): bigint {
  const texto = numero.normalize('NFKC').trim();
  const cola = /[.,](\d{0,2})$/.exec(texto)?.[1] ?? '';
  return BigInt(texto.replace(/\D/g, '')) * 10n ** BigInt(2 - cola.length);
}

test('nothing that is accepted was rounded, guessed or cut', () => {
  const trozo = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 9999 }).map(String) },
    { weight: 2, arbitrary: fc.constantFrom('000', '500', '234', '50', '5', '00') },
    { weight: 4, arbitrary: fc.constantFrom('.', ',') },
    { weight: 1, arbitrary: fc.constantFrom(' ', '\u00a0', "'", '-', '(', '٣', '５', 'e', '%', '²') },
  );
  const numeros = fc.array(trozo, { minLength: 1, maxLength: 7 }).map((trozos) => trozos.join(''));
  const antes = fc.constantFrom('', '', ' ', 'Bs ', 'Bs. ', 'BOB', 'bs ');
  const despues = fc.constantFrom('', '', ' ', ' Bs', 'Bs.', ' bob');
  let aceptados = 0;
  fc.assert(
    fc.property(antes, numeros, despues, (prefijo, numero, sufijo) => {
      const monto = parseMonto(prefijo + numero + sufijo);
      if (!monto.ok) return;
      aceptados += 1;
      expect(BigInt(monto.centavos)).toBe(oraculo(numero));
      expect(monto.centavos).toBeLessThanOrEqual(9_999_999_999);
    }),
    { numRuns: 5000 },
  );
  expect(aceptados).toBeGreaterThan(500);
});
