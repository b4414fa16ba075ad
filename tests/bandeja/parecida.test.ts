/** Which operation is asked about as perhaps the same: every slip that is one, and next to nothing on an honest day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laParecida, type Cercana } from '@/engines/envios/operation/envio-parecido';
import { centavos } from '@/lib/monto';
import { dia, hasta, type Registrada } from './dias';

const AL_AZAR = ['eight random digits', 'twelve random digits'];

const HORA = 3_600_000;
const datos = (nro_referencia: string, cambios: Partial<Cercana['datos']> = {}): Cercana['datos'] => ({
  banco: 'BCP',
  tipo_operacion: 'DEPOSITO',
  monto: centavos(50_000),
  nro_referencia,
  ...cambios,
});
const una = (ref: string, cambios: Partial<Cercana['datos']> = {}, hace = HORA): Cercana => ({
  datos: datos(ref, cambios),
  hace,
});
const pregunta = (ref: string, ...antes: Cercana[]) =>
  laParecida(datos(ref), antes)?.datos.nro_referencia ?? null;

describe('asked about', () => {
  test.each([
    ['08831031', '8831031', 'a zero more'],
    ['8831031', '0008831031', 'zeros fewer'],
    ['883I031', '8831031', 'I for 1'],
    ['883l031', '8831031', 'l for 1'],
    ['8831O31', '8831031', 'O for 0'],
    ['8831o31', '8831031', 'o for 0'],
    ['88S1031', '8851031', 'S for 5'],
    ['BB31031', '8831031', 'B for 8, twice'],
    ['08831O3I', '8831031', 'all at once'],
    ['TM-55I20', 'TM55120', 'and a dash'],
    ['8831013', '8831031', 'two exchanged'],
    ['8813031', '8831031', 'two exchanged in the middle'],
    ['883103', '8831031', 'the last one missing'],
    ['831031', '8831031', 'the first one missing'],
    ['88310311', '8831031', 'one too many'],
    ['QR-77A-83101', 'QR-77A-8311', 'behind letters'],
  ])('%s after %s: %s', (ref, antes) => {
    expect(pregunta(ref, una(antes))).toBe(antes);
    expect(pregunta(antes, una(ref))).toBe(ref);
  });

  test('the newest of several, whoever the bank was typed by', () => {
    expect(pregunta('8831O31', una('883I031', {}, 2 * HORA), una('8831031', { banco: 'bcp' }))).toBe(
      '8831031',
    );
  });

  test.each([0, 12 * HORA, -12 * HORA])('%d ms apart', (hace) => {
    expect(pregunta('8831O31', una('8831031', {}, hace))).toBe('8831031');
  });
});

describe('not asked about', () => {
  test.each([
    ['8831032', '8831031', 'another last digit'],
    ['8831030', '8831029', 'the next one'],
    ['8831131', '8831031', 'one digit that is another'],
    ['8833101', '8831031', 'two slips'],
    ['8310318', '8831031', 'the first at the end'],
    ['88310', '8831031', 'two missing'],
    ['8831031A', '8831031', 'a letter more'],
    ['883A031', '8831031', 'a letter that looks like none'],
    ['8831031', '8831031', 'the very same'],
    ['qr-1', 'QR-1', 'letter case only'],
    ['1243', '1234', 'too short to say anything'],
    ['-', '.', 'nothing at all'],
  ])('%s after %s: %s', (ref, antes) => {
    expect(pregunta(ref, una(antes))).toBeNull();
    expect(pregunta(antes, una(ref))).toBeNull();
  });

  test.each([
    ['another bank', una('8831031', { banco: 'SOLI' })],
    ['another type', una('8831031', { tipo_operacion: 'RETIRO' })],
    ['another amount', una('8831031', { monto: centavos(50_010) })],
    ['long ago', una('8831031', {}, 12 * HORA + 1)],
    ['far ahead', una('8831031', {}, -12 * HORA - 1)],
  ])('%s', (_caso, otra) => {
    expect(pregunta('08831031', otra)).toBeNull();
  });
});

const lote = (n: number, desde = 8_831_000, paso = 1): string[] =>
  Array.from({ length: n }, (_, i) => String(desde + i * paso));

describe('a batch of equal amounts', () => {
  test.each([1, 2, 3, 7, 40])('in steps of %d asks nothing', (paso) => {
    const refs = lote(200, 8_831_000, paso);
    const preguntadas = refs.filter((ref, i) =>
      pregunta(ref, ...refs.slice(0, i).map((antes) => una(antes))),
    );
    expect(preguntadas).toEqual([]);
  });

  test('typed twice with two digits exchanged is not the next of the count, and is asked about', () => {
    const antes = lote(33).map((ref) => una(ref));
    // 8831032 was the last one: neither 8831023, which is taken, but for a wrong 8831302 or 8831203.
    expect(pregunta('8831302', ...antes)).toBe('8831032');
    expect(pregunta('8813031', ...antes)).toBe('8831031');
  });

  test('the four ways to write one are asked about in the middle of it', () => {
    const antes = lote(60).map((ref) => una(ref));
    for (const ref of ['08831031', '883I031', '8831O31']) expect(pregunta(ref, ...antes)).toBe('8831031');
  });
});

test('on honest days at most one operation in a thousand is asked about', () => {
  // The same days each time: a rate of chance must not fail by chance.
  fc.assert(
    fc.property(fc.array(dia(), { minLength: 30, maxLength: 30 }), (dias) => {
      const cuantas = dias.reduce((suma, cada) => suma + cada.length, 0);
      const preguntadas = dias.flatMap((registradas) => {
        const antes = hasta(registradas, 0);
        return registradas.filter(({ datos: suyos }, i) => laParecida(suyos, antes.slice(0, i)));
      });
      expect(cuantas).toBeGreaterThan(8_000);
      expect(preguntadas.length).toBeLessThanOrEqual(cuantas / 1_000);
    }),
    { numRuns: 1, seed: 8_831_031 },
  );
});

/** What an eye or a hand makes of a reference. */
const DESLICES: Record<string, (ref: string) => string> = {
  'a zero before it': (ref) => `0${ref}`,
  'letters for digits': (ref) => ref.replace('0', 'O').replace('1', 'I').replace('5', 'S').replace('8', 'B'),
};

test.each(Object.entries(DESLICES))(
  'the same one again with %s is always asked about',
  (_nombre, cambiar) => {
    fc.assert(
      fc.property(dia({ operaciones: 60 }), fc.nat(59), (registradas, cual) => {
        const { datos: suyos } = registradas[cual % registradas.length] ?? { datos: datos('8831031') };
        const nro_referencia = cambiar(suyos.nro_referencia);
        fc.pre(nro_referencia !== suyos.nro_referencia);
        expect(laParecida({ ...suyos, nro_referencia }, hasta(registradas, 660))).not.toBeNull();
      }),
      { numRuns: 60 },
    );
  },
);

/** How many of a day's references, typed once more with one slip, are asked about. */
function vistas(registradas: readonly Registrada[], desliz: (ref: string, en: number) => string, en: number) {
  const antes = hasta(registradas, 660);
  const conDesliz = registradas.flatMap(({ datos: suyos }) => {
    const nro_referencia = desliz(suyos.nro_referencia, en);
    const nueva = !registradas.some((otra) => otra.datos.nro_referencia === nro_referencia);
    return nueva ? { ...suyos, nro_referencia } : [];
  });
  return { de: conDesliz.length, vistas: conDesliz.filter((cada) => laParecida(cada, antes)).length };
}

test.each<[string, (ref: string, en: number) => string, minimo: number]>([
  ['a digit left out', (ref, en) => ref.slice(0, en) + ref.slice(en + 1), 0.99],
  [
    'two exchanged',
    (ref, en) => `${ref.slice(0, en)}${ref[en + 1] ?? ''}${ref[en] ?? ''}${ref.slice(en + 2)}`,
    0.97,
  ],
])('where numbers are random, %s is asked about', (_nombre, desliz, minimo) => {
  // A share, not a law of each day: of many days, and the same ones each time.
  const dias = fc.sample(fc.tuple(dia({ operaciones: 100, estilos: AL_AZAR }), fc.nat(4)), {
    seed: 20261129,
    numRuns: 24,
  });
  const cuentas = dias.map(([registradas, en]) => vistas(registradas, desliz, en));
  const de = cuentas.reduce((suma, cuenta) => suma + cuenta.de, 0);
  const suma = cuentas.reduce((total, cuenta) => total + cuenta.vistas, 0);
  expect(de).toBeGreaterThan(2000);
  expect(suma).toBeGreaterThanOrEqual(de * minimo);
});
