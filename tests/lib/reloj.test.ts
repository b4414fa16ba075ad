/** The server's clock as its answers tell it, and the words for this device's. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { diaLaPaz, formatDesde, hoy } from '@/lib/fecha';
import {
  adelanto,
  ahora,
  anotarHora,
  horaDeCabecera,
  olvidarReloj,
  porServidor,
  suscribirReloj,
} from '@/lib/time/reloj';
import { textoReloj } from '@/lib/time/reloj-texto';

const MIN = 60_000;
const HORA = 60 * MIN;
const DIA = 24 * HORA;
/** The server's, Monday 23/11/2026 at noon in La Paz. */
const MEDIODIA = Date.parse('2026-11-23T16:00:00Z');

afterEach(olvidarReloj);

test.each<[number, string | null]>([
  [0, null],
  [5 * MIN, null],
  [-5 * MIN, null],
  [5 * MIN + 1, '5 minutos adelantado'],
  [-6 * MIN, '6 minutos atrasado'],
  [59 * MIN, '59 minutos adelantado'],
  [60 * MIN, '1 hora adelantado'],
  [-4 * HORA, '4 horas atrasado'],
  [23 * HORA, '23 horas adelantado'],
  [DIA, '1 día adelantado'],
  [-DIA - 3 * HORA, '1 día atrasado'],
  [2 * DIA, '2 días adelantado'],
  [-365 * DIA, '365 días atrasado'],
])('a clock that is %d ms ahead: %s', (ms, texto) => {
  expect(textoReloj(ms)).toBe(texto);
});

const conReloj = (ms: number) => vi.useFakeTimers({ toFake: ['Date', 'performance'], now: ms });

describe('a device whose clock is a day ahead', () => {
  test('«hoy» is its own day until an answer has told, then the server’s', () => {
    conReloj(MEDIODIA + DIA);
    expect(hoy()).toBe('2026-11-24');
    expect(adelanto()).toBe(0);
    const avisos = vi.fn<() => void>();
    const dejar = suscribirReloj(avisos);
    anotarHora(MEDIODIA);
    expect(avisos).toHaveBeenCalledTimes(1);
    expect(hoy()).toBe('2026-11-23');
    expect(formatDesde(MEDIODIA - HORA)).toBe('11:00');
    expect(adelanto()).toBe(DIA);
    expect(porServidor(MEDIODIA + DIA)).toBe(MEDIODIA);
    // The next answers say the same: nobody is told again.
    vi.advanceTimersByTime(10_000);
    anotarHora(MEDIODIA + 9_000);
    expect(avisos).toHaveBeenCalledTimes(1);
    dejar();
  });

  test('setting it right, or more wrong, moves nothing: midnight comes when it comes on the server', () => {
    conReloj(MEDIODIA + DIA);
    anotarHora(MEDIODIA);
    vi.setSystemTime(MEDIODIA - 40 * DIA);
    expect(ahora()).toBe(MEDIODIA);
    vi.advanceTimersByTime(11 * HORA);
    expect(hoy()).toBe('2026-11-23');
    vi.advanceTimersByTime(HORA);
    expect(hoy()).toBe('2026-11-24');
    // And it is known at once how far off it is now.
    expect(adelanto()).toBe(-40 * DIA);
  });
});

test.each([undefined, null, NaN, Infinity])('%s tells nothing', (nada) => {
  anotarHora(nada);
  expect(adelanto()).toBe(0);
  expect(hoy()).toBe(diaLaPaz(Date.now()));
});

test.each<[unknown, number | null]>([
  ['Mon, 23 Nov 2026 16:00:00 GMT', MEDIODIA],
  ['ayer', null],
  [undefined, null],
  [['Mon, 23 Nov 2026 16:00:00 GMT'], null],
])('the header Date: %s', (date, ms) => {
  expect(horaDeCabecera(date)).toBe(ms);
});
