// @vitest-environment node
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { detectarDesfase } from '@/domain/ajustes/desfase-detectado';
import {
  ZONA,
  configurarDesfase,
  diaLaPaz,
  fechaExactaSchema,
  fechaServidorSchema,
  finDelDia,
  formatDia,
  formatDiaHora,
  formatDiaIso,
  formatDiaLargo,
  formatFechaHora,
  formatHora,
  hoy,
  inicioDeMes,
  inicioDelDia,
  parseDiaTecleado,
  sumarDias,
} from '@/lib/fecha';
import { z } from '@/lib/zod';

afterEach(() => configurarDesfase(0));

const HORA = 3_600_000;
/** 23/11/2026 10:42:07 in La Paz */
const LUNES = Date.parse('2026-11-23T14:42:07.500Z');
// From 1933 on, when La Paz left summer time for good, to the last year of four digits.
const MOMENTOS = fc.integer({
  min: Date.parse('1933-01-01T00:00:00Z'),
  max: Date.parse('9999-12-30T00:00:00Z'),
});
const DIAS = MOMENTOS.map(diaLaPaz);

describe('on screen', () => {
  test('a moment as the till reads it, 24 hours', () => {
    expect(formatHora(LUNES)).toBe('10:42');
    expect(formatDia(LUNES)).toBe('23/11/2026');
    expect(formatFechaHora(LUNES)).toBe('23/11/2026 10:42');
    expect(formatDiaHora(LUNES)).toBe('23/11 10:42');
    expect(formatDiaLargo(LUNES)).toBe('Lunes 23 de noviembre de 2026');
    expect(formatHora(Date.parse('2026-11-23T23:05:00Z'))).toBe('19:05');
  });

  test.each([
    ['2026-11-24T03:59:59.999Z', '23/11/2026 23:59'],
    ['2026-11-24T04:00:00.000Z', '24/11/2026 00:00'],
    ['2026-01-01T03:00:00Z', '31/12/2025 23:00'],
    ['2028-02-29T12:00:00Z', '29/02/2028 08:00'],
  ])('%s is %s in La Paz', (iso, texto) => {
    expect(formatFechaHora(Date.parse(iso))).toBe(texto);
  });

  test('the arithmetic says what Intl says about America/La_Paz', () => {
    const intl = new Intl.DateTimeFormat('en-GB', {
      timeZone: ZONA,
      hourCycle: 'h23',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
    fc.assert(
      fc.property(MOMENTOS, (ms) => {
        expect(formatFechaHora(ms)).toBe(intl.format(ms).replace(',', ''));
      }),
    );
  });
});

describe('the business day', () => {
  test('ends at midnight in La Paz, four hours after the one of London', () => {
    expect(hoy(Date.parse('2026-11-24T03:59:59.999Z'))).toBe('2026-11-23');
    expect(hoy(Date.parse('2026-11-24T04:00:00Z'))).toBe('2026-11-24');
    expect(inicioDelDia('2026-11-23')).toBe(Date.parse('2026-11-23T04:00:00Z'));
    expect(finDelDia('2026-11-23')).toBe(Date.parse('2026-11-24T04:00:00Z'));
    expect(hoy()).toBe(diaLaPaz(Date.now()));
  });

  test('every moment belongs to exactly one day', () => {
    fc.assert(
      fc.property(MOMENTOS, (ms) => {
        const dia = diaLaPaz(ms);
        expect(ms).toBeGreaterThanOrEqual(inicioDelDia(dia));
        expect(ms).toBeLessThan(finDelDia(dia));
        expect(diaLaPaz(finDelDia(dia) - 1)).toBe(dia);
        expect(diaLaPaz(finDelDia(dia))).toBe(sumarDias(dia, 1));
      }),
    );
  });

  test('days add up', () => {
    expect(sumarDias('2026-02-28', 1)).toBe('2026-03-01');
    expect(sumarDias('2028-02-28', 1)).toBe('2028-02-29');
    expect(sumarDias('2026-01-01', -1)).toBe('2025-12-31');
    expect(inicioDeMes('2026-11-23')).toBe('2026-11-01');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }),
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: -1000, max: 1000 }),
        (fecha, a, b) => {
          const dia = diaLaPaz(fecha.getTime());
          expect(sumarDias(sumarDias(dia, a), b)).toBe(sumarDias(dia, a + b));
          expect(sumarDias(dia, a) < sumarDias(dia, a + 1)).toBe(true);
        },
      ),
    );
  });
});

describe('a day as typed', () => {
  test.each([
    ['23/11/2026', '2026-11-23'],
    ['3/1/2026', '2026-01-03'],
    ['03-01-26', '2026-01-03'],
    ['3.1.2026', '2026-01-03'],
    ['2026-11-23', '2026-11-23'],
    [' 23/11/2026 ', '2026-11-23'],
    ['２３/１１/２０２６', '2026-11-23'],
    ['29/02/2028', '2028-02-29'],
  ])('%s', (tecleado, dia) => {
    expect(parseDiaTecleado(tecleado)).toBe(dia);
  });

  test.each([
    '',
    'ayer',
    '23/11',
    '31/02/2026',
    '29/02/2026',
    '31/04/2026',
    '00/01/2026',
    '01/13/2026',
    '1/1/202',
    '2026-2-3',
    '2026/11/23',
    '23/11/2026 10:00',
    '23//11/2026',
    '٢٣/١١/٢٠٢٦',
  ])('%j is no day', (tecleado) => {
    expect(parseDiaTecleado(tecleado)).toBeNull();
  });

  test('what is shown can be typed back', () => {
    fc.assert(
      fc.property(DIAS, (dia) => {
        expect(parseDiaTecleado(formatDiaIso(dia))).toBe(dia);
        expect(parseDiaTecleado(dia)).toBe(dia);
      }),
    );
  });
});

describe('dates of the server', () => {
  const ISO = '2026-11-23T14:42:07.500Z';

  test('the setting takes out the hours by which `fecha` lies, and puts them back', () => {
    for (const horas of [-4, 0, 4]) {
      configurarDesfase(horas);
      const escrita = new Date(Date.parse(ISO) + horas * HORA).toISOString();
      expect(fechaServidorSchema.parse(escrita)).toBe(LUNES);
      expect(z.encode(fechaServidorSchema, LUNES)).toBe(escrita);
    }
  });

  test('what Node wrote by itself is never shifted', () => {
    configurarDesfase(4);
    expect(fechaExactaSchema.parse(ISO)).toBe(LUNES);
    expect(z.encode(fechaExactaSchema, LUNES)).toBe(ISO);
  });

  test.each([
    [''],
    ['2026-11-23'],
    ['2026-11-23T14:42:07'], // no zone: it would be read in the machine's own
    ['2026-13-23T14:42:07Z'],
    ['23/11/2026'],
    ['2026-11-23T14:42:07Z; DROP TABLE'],
    [0],
    [null],
  ])('%j is none', (valor) => {
    expect(fechaServidorSchema.safeParse(valor).success).toBe(false);
    expect(fechaExactaSchema.safeParse(valor).success).toBe(false);
  });
});

describe('does the server lie about the hour?', () => {
  test.each([
    ['the same moment', 0, 0],
    ['a slow answer', 119_000, 0],
    ['a clock a little behind', -119_000, 0],
    ['four hours ahead', 4 * HORA, 4],
    ['four hours ahead, roughly', 4 * HORA - 120_000, 4],
    ['four hours behind', -4 * HORA, -4],
    ['four hours behind, roughly', -4 * HORA + 120_000, -4],
    ['three minutes: nobody knows', 180_000, null],
    ['another zone', 5 * HORA, null],
    ['half of it', 2 * HORA, null],
    ['just beyond', 4 * HORA + 120_001, null],
    ['no date', Number.NaN, null],
  ])('%s', (_caso, diferencia, horas) => {
    expect(detectarDesfase(LUNES + diferencia, LUNES)).toBe(horas);
  });
});
