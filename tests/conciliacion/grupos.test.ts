// @vitest-environment node
/** A batch of the bank, a prefix of the network: what is proposed, and what is nobody's guess. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conciliar } from '@/engines/cotejo/conciliar';
import type { LineaCotejada, Nuestra } from '@/engines/cotejo/cotejo-side';
import { afijoDe } from '@/engines/cotejo/likeness/contenidas';
import { sinAfijos } from '@/engines/extracto/rows/afijos';
import { sumarDias } from '@/lib/fecha';
import { DIA } from './ejemplo';

const nuestra = (id: number, monto: number, mas: Partial<Nuestra> = {}): Nuestra => ({
  id,
  tipo_operacion: 'DEPOSITO',
  monto,
  nro_referencia: `91${String(id * 7919).padStart(6, '0')}`,
  dia: DIA,
  estado: true,
  ...mas,
});
const linea = (numero: number, monto: number, mas: Partial<LineaCotejada> = {}): LineaCotejada => ({
  numero,
  tipo: 'DEPOSITO',
  monto,
  referencia: `LOTE-${numero}`,
  fecha: DIA,
  ...mas,
});
const grupos = (nuestras: Nuestra[], lineas: LineaCotejada[]) =>
  conciliar({ nuestras, lineas, ilegibles: 0 }, DIA).grupos;

const suma = (montos: readonly (number | undefined)[]): number =>
  montos.reduce<number>((a, b) => a + (b ?? NaN), 0);
/** The classes of deposits of one amount under these references. */
const clases = (suyas: string[], otras: string[]) =>
  conciliar(
    {
      nuestras: suyas.map((nro_referencia, k) => nuestra(k + 1, 50_000, { nro_referencia })),
      lineas: otras.map((referencia, k) => linea(k + 1, 50_000, { referencia })),
      ilegibles: 0,
    },
    DIA,
  ).filas.map(({ clase }) => clase);

describe('one line for several operations', () => {
  const TRES = [nuestra(1, 50_000), nuestra(2, 30_000), nuestra(3, 10_000)];

  test('is proposed when they add up, whatever their order', () => {
    expect(grupos(TRES, [linea(1, 90_000)])).toEqual([{ nuestras: [0, 1, 2], lineas: [0] }]);
    expect(grupos(TRES.toReversed(), [linea(1, 90_000)])).toEqual([{ nuestras: [0, 1, 2], lineas: [0] }]);
  });

  test('and several lines for one operation', () => {
    expect(grupos([nuestra(1, 90_000)], [linea(1, 50_000), linea(2, 40_000)])).toEqual([
      { nuestras: [0], lineas: [0, 1] },
    ]);
  });

  test.each([
    ['two choices add up', [...TRES, nuestra(4, 20_000), nuestra(5, 20_000)], [linea(1, 90_000)]],
    [
      'another operation',
      TRES.map((op) => ({ ...op, tipo_operacion: 'RETIRO' as const })),
      [linea(1, 90_000)],
    ],
    ['a centavo is missing', TRES, [linea(1, 90_001)]],
    ['annulled ones', TRES.map((op) => ({ ...op, estado: false })), [linea(1, 90_000)]],
    ['two days later', TRES, [linea(1, 90_000, { fecha: sumarDias(DIA, 2) })]],
    ['two batches for the same operations', TRES, [linea(1, 90_000), linea(2, 90_000)]],
    [
      'more rows than anybody can tell apart',
      Array.from({ length: 60 }, (_, k) => nuestra(k + 1, 1_000 + k)),
      [linea(1, 90_000)],
    ],
  ])('is not when %s', (_, nuestras, lineas) => {
    expect(grupos(nuestras, lineas)).toEqual([]);
  });

  test('a day later still is', () => {
    expect(grupos(TRES, [linea(1, 90_000, { fecha: sumarDias(DIA, 1) })])).toHaveLength(1);
  });

  test('what is proposed always adds up, and no row stands in two proposals', () => {
    const monto = fc.integer({ min: 1, max: 60 }).map((k) => k * 500);
    fc.assert(
      fc.property(fc.array(monto, { maxLength: 14 }), fc.array(monto, { maxLength: 14 }), (suyos, otros) => {
        const [ours, theirs] = [suyos.map((m, k) => nuestra(k + 1, m)), otros.map((m, k) => linea(k + 1, m))];
        const dichos = grupos(ours, theirs);
        for (const { nuestras, lineas } of dichos)
          expect(suma(nuestras.map((i) => ours[i]?.monto))).toBe(suma(lineas.map((i) => theirs[i]?.monto)));
        const todas = dichos.flatMap(({ nuestras, lineas }) => [
          ...nuestras.map((i) => `s${i}`),
          ...lineas.map((i) => `b${i}`),
        ]);
        expect(new Set(todas).size).toBe(todas.length);
      }),
      { numRuns: 300 },
    );
  });

  test('the worst sums end: nothing is proposed rather than tried for ever', () => {
    const ours = Array.from({ length: 40 }, (_, k) => nuestra(k + 1, 100_000 + 2 ** (k % 20)));
    expect(
      grupos(
        ours,
        Array.from({ length: 100 }, (_, k) => linea(k + 1, 1_999_999 + k)),
      ),
    ).toEqual([]);
  });
});

describe('a reference within the bank’s', () => {
  test.each([
    [['9100074'], ['AG12-9100074-01']],
    [['9100075'], ['20261129-9100075']],
    [['0009100075'], ['AG9100075']],
    [['AG12-9100074-01'], ['9100074']],
  ])('%j and %j are a candidate', (suyas, otras) => {
    expect(clases(suyas, otras)).toEqual(['candidata']);
  });

  test.each([
    [['91000'], ['AG12-91000-01']],
    [['9100074'], ['AG12-9100074-01', 'AG12-9100074-02']],
    [['9100074', '1009100074'], ['AG-1009100074-1']],
  ])('%j and %j are not: too short, or more than one holds it', (suyas, otras) => {
    expect(clases(suyas, otras)).not.toContain('candidata');
  });
});

describe('what the network writes around a number, as a rule', () => {
  test.each([
    ['9100074', 'AG12-9100074-01', { antes: 'AG##-', despues: '-##' }],
    ['9100075', '20261129-9100075', { antes: '########-', despues: '' }],
    ['9100075', '9100075', null],
    ['91', 'AG-91', null],
    ['9100075', 'AG-9100076', null],
  ])('%s in %s', (suya, banco, afijo) => {
    expect(afijoDe(suya, banco)).toEqual(afijo);
    if (afijo) expect(sinAfijos(banco, [afijo])).toBe(suya);
  });

  test('takes nothing off a reference of another shape, and leaves no rest of one', () => {
    const afijos = [{ antes: 'AG##-', despues: '-##' }];
    expect(sinAfijos('AGXX-9100074-01', afijos)).toBe('AGXX-9100074-01');
    expect(sinAfijos('AG12-910-01', afijos)).toBe('AG12-910-01');
    expect(sinAfijos('9100074', afijos)).toBe('9100074');
    expect(sinAfijos('9100074', [{ antes: '', despues: '' }])).toBe('9100074');
  });
});
