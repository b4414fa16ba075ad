/** Which days are summed, which they are compared with, and what the chart is cut into. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cubosDe } from '@/features/resumen/period/cubos';
import {
  compararDia,
  compararDias,
  compararMes,
  compararSemana,
  hastaElMismoPunto,
  type PeriodoConNombre,
} from '@/features/resumen/period/periodo';
import { formatFechaHora, inicioDelDia, sumarDias } from '@/lib/fecha';

const dichos = (periodo: PeriodoConNombre | null) =>
  periodo && [formatFechaHora(periodo.desde ?? 0), formatFechaHora(periodo.hasta ?? 0)];
const a = (dia: string, hora: string): number => Date.parse(`${dia}T${hora}:00-04:00`);

describe('what a period is compared with', () => {
  test('a day with the same one of last week', () => {
    const { actual, anterior, otro } = compararDia('2026-11-28');
    expect(dichos(actual)).toEqual(['28/11/2026 00:00', '29/11/2026 00:00']);
    expect(dichos(anterior)).toEqual(['21/11/2026 00:00', '22/11/2026 00:00']);
    expect(otro).toBe('el sábado 21');
  });

  test.each([
    ['2026-11-28', '23/11/2026', '30/11/2026'],
    ['2026-11-23', '23/11/2026', '30/11/2026'],
    ['2026-11-29', '23/11/2026', '30/11/2026'],
    ['2026-11-30', '30/11/2026', '07/12/2026'],
    ['1969-12-31', '29/12/1969', '05/01/1970'],
  ])('the week of %s is from %s to before %s, and the one before it', (dia, desde, hasta) => {
    const { actual, anterior } = compararSemana(dia);
    expect(dichos(actual)).toEqual([`${desde} 00:00`, `${hasta} 00:00`]);
    expect(anterior?.hasta).toBe(actual.desde);
  });

  test.each([
    ['2026-11-30', '01/11/2026', '01/12/2026', '01/10/2026', 'octubre de 2026'],
    ['2026-01-01', '01/01/2026', '01/02/2026', '01/12/2025', 'diciembre de 2025'],
    ['2024-03-31', '01/03/2024', '01/04/2024', '01/02/2024', 'febrero de 2024'],
  ])(
    'the month of %s is from %s to before %s, and the one before it from %s',
    (dia, desde, hasta, antes, otro) => {
      const comparada = compararMes(dia);
      expect(dichos(comparada.actual)).toEqual([`${desde} 00:00`, `${hasta} 00:00`]);
      expect(dichos(comparada.anterior)).toEqual([`${antes} 00:00`, `${desde} 00:00`]);
      expect(comparada.otro).toBe(otro);
    },
  );
});

describe('a part is never compared with a whole', () => {
  test('today, as far as this hour', () => {
    const { anterior, otro } = hastaElMismoPunto(compararDia('2026-11-28'), a('2026-11-28', '16:20'));
    expect(dichos(anterior)).toEqual(['21/11/2026 00:00', '21/11/2026 16:20']);
    expect(otro).toBe('el sábado 21 a esta hora');
    expect(anterior?.nombre).toBe('Sábado 21 de noviembre de 2026, hasta las 16:20');
  });

  test('this week and this month, as far as the same point of the other', () => {
    const semana = hastaElMismoPunto(compararSemana('2026-11-28'), a('2026-11-28', '16:20'));
    expect(dichos(semana.anterior)?.[1]).toBe('21/11/2026 16:20');
    expect(semana.otro).toBe('la semana anterior a esta altura');
    const mes = hastaElMismoPunto(compararMes('2026-11-28'), a('2026-11-28', '16:20'));
    expect(dichos(mes.anterior)?.[1]).toBe('28/10/2026 16:20');
  });

  test('a month that has no such day is whole', () => {
    const { anterior } = hastaElMismoPunto(compararMes('2026-03-30'), a('2026-03-30', '10:00'));
    expect(dichos(anterior)).toEqual(['01/02/2026 00:00', '01/03/2026 00:00']);
  });

  test.each(['2026-11-27', '2026-11-29'])('%s is whole, or has not begun', (dia) => {
    const comparada = compararDia(dia);
    expect(hastaElMismoPunto(comparada, a('2026-11-28', '16:20'))).toBe(comparada);
  });
});

describe('the places of the chart', () => {
  test('one day is the last of fourteen, and last week’s stands out too', () => {
    const cubos = cubosDe('dia', compararDia('2026-11-28').actual);
    expect(cubos?.titulo).toBe('Por día, últimos 14');
    expect(cubos?.cubos.map(({ corto }) => corto).join(' ')).toBe(
      '15 16 17 18 19 20 21 22 23 24 25 26 27 28',
    );
    expect(cubos?.cubos.flatMap(({ destacado, nombre }) => (destacado ? nombre : []))).toEqual([
      'Sábado 21',
      'Sábado 28',
    ]);
  });

  test.each([
    ['2026-11-01', '2026-12-01', 'Por día', 31, 'Martes 1'],
    ['2026-11-01', '2026-12-02', 'Por semana', 5, '29/11/2026 al 02/12/2026'],
    ['2026-01-01', '2026-12-31', 'Por mes', 12, 'Diciembre de 2026'],
    ['2020-02-10', '2026-11-28', 'Por año', 7, '2026'],
  ])('%s to %s is cut %s', (desde, hasta, titulo, cuantos, ultimo) => {
    const cubos = cubosDe('rango', compararDias(desde, hasta).actual);
    expect([cubos?.titulo, cubos?.cubos.length, cubos?.cubos.at(-1)?.nombre]).toEqual([
      titulo,
      cuantos,
      ultimo,
    ]);
  });

  test('a session has none', () => {
    const { actual } = compararDia('2026-11-28');
    expect(cubosDe('sesion', { ...actual, desde: null, hasta: null, id_sesion_caja: 101 })).toBeNull();
  });

  test('they follow each other without a gap, from the first to the last moment, in no more places than are told apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 4_000 }), (n, dias) => {
        const desde = sumarDias('2019-01-01', n);
        const hasta = sumarDias(desde, dias);
        const { actual } = compararDias(desde, hasta);
        const cubos = cubosDe('rango', actual)?.cubos ?? [];
        expect(cubos.length).toBeLessThanOrEqual(33);
        expect(cubos[0]?.desde).toBe(inicioDelDia(desde));
        expect(cubos.at(-1)?.hasta).toBe(actual.hasta);
        for (const [k, cubo] of cubos.entries()) {
          expect(cubo.hasta ?? 0).toBeGreaterThan(cubo.desde ?? 0);
          if (k > 0) expect(cubo.desde).toBe(cubos[k - 1]?.hasta);
        }
      }),
    );
  });
});
