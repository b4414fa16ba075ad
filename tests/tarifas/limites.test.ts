/** What is left of a limit, what is said about it, and that what uses it is counted once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { juzgarLimites, queda } from '@/domain/tarifa/limites';
import type { Limites } from '@/domain/tarifa/tarifario';
import { usoDe } from '@/engines/operaciones/limits/uso-por-banco';
import { centavos } from '@/lib/monto';
import { inicioDelDia } from '@/lib/fecha';

const NINGUNO: Limites = { operacion: null, dia: null, mes: null, avisar: null };
const bs = (bolivianos: number) => centavos(Math.round(bolivianos * 100));
const plano = (texto: string | null) => texto?.replaceAll('\u00a0', ' ') ?? null;
const juzgar = (limites: Partial<Limites>, monto: number, dia: number, mes = dia) => {
  const { pasa, quedan } = juzgarLimites('BCP', { ...NINGUNO, ...limites }, bs(monto), {
    dia: bs(dia),
    mes: bs(mes),
  });
  return [pasa.map(plano), plano(quedan)];
};

describe('what is said', () => {
  test.each([
    [{}, 1_000, 1e6, [], null],
    [{ dia: bs(2_000) }, 1_000, 500, [], null],
    // Exactly up to the limit passes nothing, and leaves nothing.
    [{ dia: bs(2_000) }, 1_500, 500, [], 'Hoy quedan Bs 1.500,00 del límite de BCP.'],
    [
      { dia: bs(2_000) },
      1_560,
      500,
      ['Pasa el límite de BCP por Bs 60,00.'],
      'Hoy quedan Bs 1.500,00 del límite de BCP.',
    ],
    [{ dia: bs(2_000) }, 0, 2_000, [], 'Hoy quedan Bs 0,00 del límite de BCP.'],
    [
      { dia: bs(2_000) },
      10,
      2_500,
      ['Pasa el límite de BCP por Bs 510,00.'],
      'Hoy quedan Bs 0,00 del límite de BCP.',
    ],
    [{ dia: bs(2_000), avisar: bs(500) }, 1_000, 500, [], 'Hoy quedan Bs 1.500,00 del límite de BCP.'],
    [{ dia: bs(2_000), avisar: bs(500) }, 999.99, 500, [], null],
    [{ operacion: bs(900) }, 900, 0, [], null],
    [{ operacion: bs(900) }, 900.5, 0, ['Pasa el límite por operación de BCP por Bs 0,50.'], null],
  ] as const)('limits %j, amount %d, used %d', (limites, monto, usado, pasa, quedan) => {
    expect(juzgar(limites, monto, usado)).toEqual([pasa, quedan]);
  });

  test('the month has words of its own, and the day goes first', () => {
    expect(juzgar({ mes: bs(5_000) }, 1_100, 0, 4_000)).toEqual([
      ['Pasa el límite mensual de BCP por Bs 100,00.'],
      'Este mes quedan Bs 1.000,00 del límite mensual de BCP.',
    ]);
    const [, quedan] = juzgar({ dia: bs(100), mes: bs(100) }, 100, 0, 0);
    expect(quedan).toMatch(/^Hoy quedan/);
  });

  test('while it is not known what was used, only one operation is judged', () => {
    const limites = { ...NINGUNO, operacion: bs(10), dia: bs(1) };
    expect(juzgarLimites('BCP', limites, bs(20), null)).toMatchObject({ quedan: null, pasa: [/operación/] });
  });
});

test('an operation passes the day’s limit exactly when it is more than what is left', () => {
  const monto = fc.integer({ min: 100, max: 9_999_999 });
  fc.assert(
    fc.property(monto, monto, fc.integer({ min: 0, max: 20_000_000 }), (limite, n, usado) => {
      const uso = { dia: centavos(usado), mes: centavos(usado) };
      const { pasa } = juzgarLimites('BCP', { ...NINGUNO, dia: centavos(limite) }, centavos(n), uso);
      const left = queda(centavos(limite), centavos(usado));
      expect(pasa.length > 0).toBe(n > left);
      expect(left).toBeGreaterThanOrEqual(0);
    }),
  );
});

const suma = (banco: string, monto: number) => ({ banco, monto });
const pendiente = (banco: string, monto: number, confirmadaEn: number) => ({
  datos: { banco, monto },
  confirmadaEn,
});

describe('what uses a limit', () => {
  const DIA = '2026-11-28';

  test('rows and what waits here, whatever the name is written like; yesterday is the month’s only', () => {
    const hoy = inicioDelDia(DIA);
    const uso = usoDe(
      { dia: [suma('BCP', 100), suma('bcp', 20)], mes: [suma('BCP', 500), suma('SOLI', 7)] },
      [
        pendiente('B.C.P', 9_000, hoy),
        pendiente('BCP', 3, hoy),
        pendiente('BCP', 40, hoy - 1),
        pendiente('BCP', 1_000, inicioDelDia('2026-11-01') - 1),
        pendiente('BCP', 1_000, inicioDelDia('2026-11-29')),
      ],
      DIA,
    );
    expect(uso.get('bcp')).toEqual({ dia: 123, mes: 543 });
    expect(uso.get('soli')).toEqual({ dia: 0, mes: 7 });
  });

  test('the order of what waits changes nothing, and each counts once', () => {
    const cada = fc.record({
      datos: fc.record({
        banco: fc.constantFrom('BCP', 'bcp', 'SOLI'),
        monto: fc.integer({ min: 1, max: 1e9 }),
      }),
      confirmadaEn: fc.integer({ min: inicioDelDia(DIA), max: inicioDelDia(DIA) + 86_399_999 }),
    });
    fc.assert(
      fc.property(fc.array(cada), (lista) => {
        const uso = usoDe({ dia: [], mes: [] }, lista, DIA);
        expect(usoDe({ dia: [], mes: [] }, lista.toReversed(), DIA)).toEqual(uso);
        const total = [...uso.values()].reduce((todo, { dia }) => todo + dia, 0);
        expect(total).toBe(lista.reduce((todo, { datos }) => todo + datos.monto, 0));
      }),
    );
  });
});
