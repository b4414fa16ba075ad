// @vitest-environment node
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { celdaTexto, escribirCsv } from '@/lib/csv/csv';
import { crearHoja } from '@/lib/csv/hoja';
import { centavos } from '@/lib/monto';

interface Fila {
  texto: string;
  monto: number;
}

const hojaDe = (filas: readonly Fila[]) =>
  crearHoja<Fila>(
    'Prueba',
    [
      { titulo: 'Referencia', ancho: 20, tipo: 'texto', valor: ({ texto }) => texto },
      { titulo: 'Monto (Bs)', ancho: 12, tipo: 'monto', valor: ({ monto }) => centavos(monto) },
      { titulo: 'N.º', ancho: 8, tipo: 'cuenta', valor: () => 3 },
      { titulo: 'Fecha', ancho: 17, tipo: 'fecha', valor: () => Date.parse('2026-11-26T02:05:00Z') },
      { titulo: 'Nada', ancho: 8, tipo: 'monto', valor: () => null },
    ],
    filas.length,
    (i) => filas[i] ?? { texto: '', monto: 0 },
  );

const escrito = async (filas: readonly Fila[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await (await escribirCsv(hojaDe(filas))).arrayBuffer(),
  );

/** By another road than the guard's expression: one character after the other. */
function primeroVisible(texto: string): string {
  for (const letra of texto)
    if (!/^[\p{Z}\p{C}\s]$/u.test(letra) && !['\u2800', '\u3164', '\u115f', '\ufe0f'].includes(letra))
      return letra;
  return '';
}

const leido = (texto: string) =>
  Papa.parse<string[]>(texto.slice(1), { delimiter: ';', newline: '\r\n' }).data;

/** The checklist's own list, spelled once more on purpose. */
const PELIGROSOS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

test('is written as the country opens it: mark, semicolons, decimal comma, texts in quotes', async () => {
  expect(await escrito([{ texto: '00123', monto: -123_450 }])).toBe(
    '\uFEFF"Referencia";"Monto (Bs)";"N.º";"Fecha";"Nada"\r\n"00123";-1234,50;"3";"25/11/2026 22:05";\r\n',
  );
});

/** What cannot be seen before a sign: a spreadsheet trims much of it, and nobody notices the rest. */
const INVISIBLES = [
  ' ',
  '   ',
  '\u00a0',
  '\v',
  '\f',
  '\u0085',
  '\u1680',
  '\u2003',
  '\u2028',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
  '\u200b',
  '\u200c\u200d',
  '\u2060',
  '\u00ad',
  '\u202e',
  '\u2066',
  '\u180e',
  '\u3164',
  '\u115f',
  '\ufe0f',
  '\u{e0020}',
  '\u2800',
  '\x01',
  '\x1f',
  '\x7f',
  ' \u00a0\v\f\u200b\ufeff ',
];
const SIGNOS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−'];

test.each(INVISIBLES.flatMap((antes) => SIGNOS.map((signo) => antes + signo)))(
  '%j at the start is the sign that is seen first',
  (inicio) => {
    expect(celdaTexto(`${inicio}SUM(A1)`)).toBe(`"'${inicio}SUM(A1)"`);
  },
);

test.each(PELIGROSOS)('a text that begins with %j can be no formula', (primero) => {
  expect(celdaTexto(`${primero}HYPERLINK("http://x")`)).toBe(`"'${primero}HYPERLINK(""http://x"")"`);
});

test.each(['8827334', "'=1", ' 1=1', '\u200ba=1', '\ufeff', '   ', 'a=1', '', '"', ';'])(
  '%j needs no guard',
  (texto) => {
    expect(celdaTexto(texto)).toBe(`"${texto.replaceAll('"', '""')}"`);
  },
);

describe('whatever the rows hold', () => {
  const TEXTO = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.tuple(fc.constantFrom(...PELIGROSOS), fc.string({ maxLength: 10 })).map(([a, b]) => a + b),
    fc
      .tuple(
        fc.array(fc.constantFrom(...INVISIBLES)),
        fc.constantFrom(...SIGNOS, 'A', '0'),
        fc.string({ unit: 'grapheme', maxLength: 10 }),
      )
      .map(([antes, signo, resto]) => antes.join('') + signo + resto),
    fc.array(fc.constantFrom('"', ';', '\r\n', '\n', "'", '=', '0', ' ')).map((trozos) => trozos.join('')),
  );
  const FILAS = fc.array(fc.record({ texto: TEXTO, monto: fc.maxSafeInteger() }), {
    minLength: 1,
    maxLength: 20,
  });

  test('reading it back without our one apostrophe gives the originals, and numbers look like numbers', async () => {
    await fc.assert(
      fc.asyncProperty(FILAS, async (filas) => {
        const datos = leido(await escrito(filas)).slice(1, filas.length + 1);
        expect(datos).toHaveLength(filas.length);
        for (const [i, { texto, monto }] of filas.entries()) {
          const [celda = '', numero = ''] = datos[i] ?? [];
          expect(celda.startsWith("'") && celda.slice(1) === texto ? texto : celda).toBe(texto);
          // What is read can begin with no sign, however it is trimmed.
          expect(SIGNOS).not.toContain(primeroVisible(celda));
          expect(numero).toMatch(/^-?\d+,\d{2}$/);
          expect(BigInt(numero.replace(',', ''))).toBe(BigInt(monto));
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('nothing is capped, and the page can do other things meanwhile', async () => {
  const filas = Array.from({ length: 50_000 }, (_, i) => ({ texto: `REF-${i}`, monto: i }));
  let vueltas = 0;
  const reloj = setInterval(() => (vueltas += 1));
  const texto = await escrito(filas);
  clearInterval(reloj);
  expect(texto.split('\r\n')).toHaveLength(50_002);
  expect(texto).toContain('"REF-49999";499,99;');
  expect(vueltas).toBeGreaterThan(2);
});
