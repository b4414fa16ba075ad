// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidirOrden, leerFecha, leerHora, type Orden } from '@/engines/extracto/rows/fechas-extracto';

const leer = (celda: string | number, orden: Orden = 'dma') => {
  const leida = leerFecha(celda, orden);
  return leida && [leida.dia, leida.hora].filter((parte) => parte !== null).join(' ');
};

const dos = (n: number) => String(n).padStart(2, '0');

describe('a day of a bank', () => {
  test.each<[celda: string | number, da: string | null]>([
    ['21/11/2026', '2026-11-21'],
    ['1/2/26', '2026-02-01'],
    ['21-11-2026', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['2026/11/21', '2026-11-21'],
    ['20261121', '2026-11-21'],
    ['21112026', '2026-11-21'],
    ['21-nov-26', '2026-11-21'],
    ['21/NOV/2026', '2026-11-21'],
    ['21 de noviembre de 2026', '2026-11-21'],
    ['1-ago-2026', '2026-08-01'],
    ['1-set-2026', '2026-09-01'],
    ['5 Jan 2026', '2026-01-05'],
    ['21/11/2026 22:05', '2026-11-21 22:05'],
    ['21/11/2026 22:05:33', '2026-11-21 22:05'],
    ['21/11/2026 10:05 p. m.', '2026-11-21 22:05'],
    ['21/11/2026, 12:05 a.m.', '2026-11-21 00:05'],
    ['2026-11-21T22:05:33', '2026-11-21 22:05'],
    ['2026-11-22T02:05:33Z', '2026-11-21 22:05'],
    ['2026-11-21T22:05:33.120-04:00', '2026-11-21 22:05'],
    ['46347', '2026-11-21'],
    [46_347, '2026-11-21'],
    ['46347,920139', '2026-11-21 22:05'],
    [46_347.920138888891, '2026-11-21 22:05'],
    [46_347.9999965, '2026-11-21 23:59'],
    ['46347,9999965', '2026-11-21 23:59'],
    [46_346.99999999999, '2026-11-21'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2026', null],
    ['31/11/2026', null],
    ['11/21/2026', null],
    ['21/11/1999', null],
    ['21/11/226', null],
    ['21/11', null],
    ['8827334', null],
    ['', null],
    ['ayer', null],
    [8_827_334, null],
    ['x'.repeat(50), null],
  ])('%j → %j', (celda, da) => {
    expect(leer(celda)).toBe(da);
  });

  test('month first', () => {
    expect([leer('11/21/2026', 'mda'), leer('05/06/2026', 'mda'), leer('05/06/2026', 'dma')]).toEqual([
      '2026-11-21',
      '2026-05-06',
      '2026-06-05',
    ]);
    expect(leer('2026-11-21', 'mda')).toBe('2026-11-21');
  });

  test('the order of a column is decided by the days that fit only one', () => {
    expect(decidirOrden(['05/06/2026', '11/21/2026']).orden).toBe('mda');
    expect(decidirOrden(['05/06/2026', '21/11/2026']).orden).toBe('dma');
    expect(decidirOrden(['05/06/2026', 'x', '']).orden).toBe('dma');
  });

  test('every day of the century is read from every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_523 }), (n) => {
        const dia = new Date(Date.UTC(2000, 0, 1 + n));
        const [a, m, d] = [dia.getUTCFullYear(), dia.getUTCMonth() + 1, dia.getUTCDate()];
        const iso = dia.toISOString().slice(0, 10);
        expect(leer(`${d}/${m}/${a}`)).toBe(iso);
        expect(leer(`${dos(m)}-${dos(d)}-${a}`, 'mda')).toBe(iso);
        expect(leer(`${a}${dos(m)}${dos(d)}`)).toBe(iso);
        expect(leer(36_526 + n)).toBe(iso);
      }),
    );
  });
});

test.each<[celda: string | number, da: string | null]>([
  ['22:05', '22:05'],
  ['8:12:59', '08:12'],
  ['10:05 p.m.', '22:05'],
  ['12:00 PM', '12:00'],
  ['22h05', '22:05'],
  ['22:05 hrs', '22:05'],
  ['2205', '22:05'],
  ['220533', '22:05'],
  [0.92013888888888884, '22:05'],
  [0, '00:00'],
  [0.99999999, '00:00'],
  ['24:00', null],
  ['22:60', null],
  ['', null],
  ['tarde', null],
])('a time of a bank: %j → %j', (celda, da) => {
  expect(leerHora(celda)).toBe(da);
});
