// @vitest-environment node
/** Small days in which one rule of the matching decides. */
import { describe, expect, test } from 'vitest';
import { conciliar } from '@/engines/cotejo/conciliar';
import type { LineaCotejada, Nuestra } from '@/engines/cotejo/cotejo-side';
import { sumarDias } from '@/lib/fecha';
import { DIA } from './ejemplo';

type Suya = Partial<Omit<Nuestra, 'dia'>> & { ref: string; a?: number };
type Otra = Partial<Omit<LineaCotejada, 'fecha'>> & { ref: string; a?: number | null };

/** Rows of a deposit of Bs 100,00; `a`: days after the settled one. */
function dia(nuestras: readonly Suya[], lineas: readonly Otra[]) {
  const suyas = nuestras.map(({ ref, a = 0, ...resto }, k): Nuestra => ({
    id: k + 1,
    tipo_operacion: 'DEPOSITO',
    monto: 10_000,
    nro_referencia: ref,
    dia: sumarDias(DIA, a),
    estado: true,
    ...resto,
  }));
  const otras = lineas.map(({ ref, a = 0, ...resto }, k): LineaCotejada => ({
    numero: k + 1,
    tipo: 'DEPOSITO',
    monto: 10_000,
    referencia: ref,
    fecha: a === null ? null : sumarDias(DIA, a),
    ...resto,
  }));
  const { filas, deOtrosDias } = conciliar({ nuestras: suyas, lineas: otras, ilegibles: 0 }, DIA);
  const dichas = filas.map(({ clase, forma, nuestra, linea }) =>
    [clase, forma ?? '-', suyas[nuestra]?.id ?? '-', otras[linea]?.numero ?? '-'].join(' '),
  );
  return { dichas, deOtrosDias };
}
const filasDe = (nuestras: readonly Suya[], lineas: readonly Otra[]) => dia(nuestras, lineas).dichas;

describe('which of several of one reference', () => {
  test('the very same text goes before the same key', () => {
    expect(filasDe([{ ref: '8827-334' }, { ref: '8827334' }], [{ ref: '8827334' }])).toEqual([
      'falta-en-banco - 1 -',
      'conciliada exacta 2 1',
    ]);
  });

  test('an operation registered again after its annulment takes the line, not the annulled one', () => {
    expect(filasDe([{ ref: '8827370', estado: false }, { ref: '8827-370' }], [{ ref: '8827370' }])).toEqual([
      'conciliada formato 2 1',
      'anulada-correcta - 1 -',
    ]);
    expect(filasDe([{ ref: '45127', estado: false }, { ref: '0045127' }], [{ ref: '45127' }])).toEqual([
      'conciliada ceros 2 1',
      'anulada-correcta - 1 -',
    ]);
  });

  test('but another amount under almost the same reference does not hide the alert', () => {
    expect(
      filasDe(
        [
          { ref: '45127', estado: false },
          { ref: '00000045127', monto: 99_900 },
        ],
        [{ ref: '45127' }],
      ),
    ).toEqual(['anulada-en-banco exacta 1 1', 'falta-en-banco - 2 -']);
  });

  test('the day after goes before a day further off', () => {
    expect(
      dia(
        [{ ref: '8827334' }],
        [
          { ref: '8827334', a: 3 },
          { ref: '8827334', a: 1 },
        ],
      ),
    ).toEqual({ dichas: ['conciliada exacta 1 2'], deOtrosDias: 1 });
  });

  test('a line of the day with a known reference is a second one, whatever its amount', () => {
    expect(filasDe([{ ref: '8827334' }], [{ ref: '8827334' }, { ref: '8827334', monto: 500 }])).toEqual([
      'duplicada exacta 1 1',
      'duplicada - - 2',
    ]);
  });
});

describe('leading zeros', () => {
  test('are nothing while no third reference is meant', () => {
    expect(filasDe([{ ref: '000045' }], [{ ref: '45' }])).toEqual(['conciliada ceros 1 1']);
    expect(filasDe([{ ref: '000045' }, { ref: '0000045' }], [{ ref: '45' }])).toEqual([
      'falta-en-sistema - - 1',
      'falta-en-banco - 1 -',
      'falta-en-banco - 2 -',
    ]);
  });
});

describe('candidates', () => {
  test('are a day apart at most', () => {
    expect(dia([{ ref: '8827405' }], [{ ref: '8827450', a: 1 }]).dichas).toEqual(['candidata candidata 1 1']);
    expect(dia([{ ref: '8827405' }], [{ ref: '8827450', a: 2 }])).toEqual({
      dichas: ['falta-en-banco - 1 -'],
      deOtrosDias: 1,
    });
  });

  test('are the only ones that are like each other', () => {
    expect(filasDe([{ ref: '8827405' }], [{ ref: '8827450' }, { ref: '8827406' }])).toEqual([
      'falta-en-sistema - - 1',
      'falta-en-sistema - - 2',
      'falta-en-banco - 1 -',
    ]);
  });

  test('have the same operation and amount', () => {
    expect(filasDe([{ ref: '8827405' }], [{ ref: '8827450', tipo: 'RETIRO' }])).toHaveLength(2);
    expect(filasDe([{ ref: '8827405' }], [{ ref: '8827450', monto: 10_100 }])).toHaveLength(2);
  });
});

describe('days', () => {
  test.each([
    [0, 0, 'conciliada exacta 1 1'],
    [0, null, 'conciliada exacta 1 1'],
    [0, 1, 'conciliada exacta 1 1'],
    [-1, 0, 'conciliada exacta 1 1'],
    [0, 2, 'fecha-distinta exacta 1 1'],
    [0, -1, 'fecha-distinta exacta 1 1'],
    [1, 0, 'fecha-distinta exacta 1 1'],
  ])('ours %j, the bank’s %j: %s', (nuestra, banco, fila) => {
    expect(filasDe([{ ref: '8827334', a: nuestra }], [{ ref: '8827334', a: banco }])).toEqual([fila]);
  });

  test('a pair of another day is nobody’s business', () => {
    expect(dia([{ ref: '8827334', a: -1 }], [{ ref: '8827334', a: -1 }])).toEqual({
      dichas: [],
      deOtrosDias: 1,
    });
  });
});

test('a damaged reference equals none, not even one damaged the same way', () => {
  expect(filasDe([{ ref: '1,23457E+16' }], [{ ref: '1,23457E+16' }])).toEqual([
    'danada - - 1',
    'danada - 1 -',
  ]);
});

test('a line without a reference is missing in the system, and never matched', () => {
  expect(filasDe([{ ref: '8827334' }], [{ ref: ' - ' }, { ref: '' }])).toEqual([
    'falta-en-sistema - - 1',
    'falta-en-sistema - - 2',
    'falta-en-banco - 1 -',
  ]);
});
