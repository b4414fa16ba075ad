/** Which range an amount falls into, which version is in force, and what is read back from the device. */
import { nombreDeTabla } from '@/domain/transaccion/tipo-operacion';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AJUSTES_POR_DEFECTO } from '@/domain/ajustes/ajustes';
import {
  tarifaDe,
  tarifaSchema,
  tramoDe,
  tramoFueraDeOrden,
  tramoSugerido,
  vigenciaEn,
  type Tarifa,
  type Tramo,
} from '@/domain/tarifa/tarifario';
import { centavos } from '@/lib/monto';

const tramo = (hasta: number, cliente: number, banco = 0): Tramo => ({
  hasta: centavos(hasta),
  cliente: centavos(cliente),
  banco: centavos(banco),
});
const SIN_LIMITES = { operacion: null, dia: null, mes: null, avisar: null };
const BCP: Tarifa = {
  vigencias: [
    { desde: '2026-12-01', efectivo: [tramo(500_000, 900)], convenio: [] },
    {
      desde: '2026-11-01',
      efectivo: [tramo(30_000, 300, 90), tramo(150_000, 500, 180)],
      convenio: [tramo(2_000_000, 100, 45)],
    },
  ],
  limites: SIN_LIMITES,
};
const con = (tarifas: Record<string, unknown>) => ({ ...AJUSTES_POR_DEFECTO, tarifas });

test('the tables are named after the operations they are for', () => {
  expect([nombreDeTabla('efectivo'), nombreDeTabla('convenio')]).toEqual([
    'Depósito y retiro',
    'Transferencia QR',
  ]);
});

describe('what is proposed', () => {
  test.each([
    ['DEPOSITO', 100, '2026-11-28', 300],
    ['DEPOSITO', 30_000, '2026-11-28', 300],
    ['DEPOSITO', 30_001, '2026-11-28', 500],
    ['RETIRO', 150_000, '2026-11-28', 500],
    // Above the last range, and below the least amount, the cashier writes it.
    ['RETIRO', 150_001, '2026-11-28', undefined],
    ['RETIRO', 99, '2026-11-28', undefined],
    ['TRANSFERENCIA_QR', 30_001, '2026-11-28', 100],
    ['DEPOSITO', 100, '2026-10-31', undefined],
    ['DEPOSITO', 100, '2026-11-30', 300],
    ['DEPOSITO', 100, '2026-12-01', 900],
    ['TRANSFERENCIA_QR', 100, '2026-12-01', undefined],
  ] as const)('%s of %d centavos on %s: %s', (tipo_operacion, monto, dia, cliente) => {
    expect(tramoSugerido(BCP, { tipo_operacion, monto: centavos(monto) }, dia)?.cliente).toBe(cliente);
  });

  test('nothing without a tariff', () => {
    expect(
      tramoSugerido(undefined, { tipo_operacion: 'RETIRO', monto: centavos(100) }, '2026-11-28'),
    ).toBeUndefined();
  });
});

const crecientes = fc
  .uniqueArray(fc.integer({ min: 100, max: 9_999_999_999 }), { minLength: 1, maxLength: 8 })
  .map((hastas) => hastas.toSorted((a, b) => a - b).map((hasta, i) => tramo(hasta, i)));

test('every amount up to the last range is in exactly one of them: no gap, no crossing', () => {
  fc.assert(
    fc.property(crecientes, fc.integer({ min: 100, max: 9_999_999_999 }), (tramos, n) => {
      const suyos = tramos.filter(({ hasta }, i) => n <= hasta && n > (tramos[i - 1]?.hasta ?? 99));
      expect(suyos.length).toBe(n <= (tramos.at(-1)?.hasta ?? 0) ? 1 : 0);
      expect(tramoDe(tramos, centavos(n))).toBe(suyos[0]);
      expect(tramoFueraDeOrden(tramos)).toBe(-1);
    }),
  );
});

test('two ranges that change places, or end on the same amount, are out of order', () => {
  fc.assert(
    fc.property(crecientes, fc.nat(), (tramos, k) => {
      fc.pre(tramos.length > 1);
      const i = 1 + (k % (tramos.length - 1));
      const iguales = tramos.map((cada, j) =>
        j === i ? { ...cada, hasta: tramos[i - 1]?.hasta ?? cada.hasta } : cada,
      );
      expect(tramoFueraDeOrden(iguales)).toBe(i);
      expect(tramoFueraDeOrden(tramos.toReversed())).toBe(1);
    }),
  );
});

test('the version in force is the last that has begun, in whatever order they are kept', () => {
  const dia = fc
    .integer({ min: 0, max: 400 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.uniqueArray(dia, { maxLength: 6 }), dia, (dias, hoy) => {
      const vigencias = dias.map((desde) => ({ desde, efectivo: [], convenio: [] }));
      const esperado = dias
        .filter((desde) => desde <= hoy)
        .toSorted()
        .at(-1);
      expect(vigenciaEn({ vigencias, limites: SIN_LIMITES }, hoy)?.desde).toBe(esperado);
    }),
  );
});

describe('read back from the device', () => {
  test('by the institution, however it is written', () => {
    const ajustes = con({ 'Banco Unión': BCP });
    expect(tarifaDe(ajustes, ' banco union ')).toEqual({ banco: 'Banco Unión', ...BCP });
    expect(tarifaDe(ajustes, 'BCP')).toBeUndefined();
  });

  test('what cannot be a tariff is none, and the others stay', () => {
    const malas = [
      null,
      7,
      {},
      { ...BCP, vigencias: 'x' },
      { ...BCP, vigencias: [{ desde: '2026-02-31', efectivo: [], convenio: [] }] },
      {
        ...BCP,
        vigencias: [{ desde: '2026-11-01', efectivo: [tramo(500, 1), tramo(400, 1)], convenio: [] }],
      },
      {
        ...BCP,
        vigencias: [
          { desde: '2026-11-01', efectivo: [{ hasta: 500.5, cliente: 1, banco: 0 }], convenio: [] },
        ],
      },
      {
        ...BCP,
        vigencias: [{ desde: '2026-11-01', efectivo: [{ hasta: 500, cliente: -1, banco: 0 }], convenio: [] }],
      },
      { ...BCP, limites: { ...SIN_LIMITES, dia: 'mucho' } },
    ];
    for (const mala of malas) {
      const ajustes = con({ SOLI: mala, BCP });
      expect(tarifaDe(ajustes, 'SOLI')).toBeUndefined();
      expect(tarifaDe(ajustes, 'BCP')).toBeDefined();
    }
  });

  test('a limit that older settings do not have is none', () => {
    expect(tarifaSchema.parse({ vigencias: [], limites: {} }).limites).toEqual(SIN_LIMITES);
  });
});
