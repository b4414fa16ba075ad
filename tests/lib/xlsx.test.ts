// @vitest-environment node
import { unzipSync, strFromU8 } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { crearHoja } from '@/lib/csv/hoja';
import { centavos } from '@/lib/monto';
import { escribirXlsx } from '@/lib/xlsx/xlsx';
import { nombreDeColumna } from '@/lib/xlsx/xlsx-celda';
import { enHojas } from '@/lib/xlsx/xlsx-hoja';

const hojaDe = (textos: readonly string[], nombre = 'Prueba') =>
  crearHoja<string>(
    nombre,
    [
      { titulo: 'Referencia', ancho: 20, tipo: 'texto', valor: (texto) => texto },
      { titulo: 'Monto (Bs)', ancho: 12, tipo: 'monto', valor: () => centavos(-123_450) },
      { titulo: 'N.º', ancho: 8, tipo: 'cuenta', valor: () => 3 },
      { titulo: 'Fecha', ancho: 17, tipo: 'fecha', valor: () => Date.parse('2026-11-26T02:05:00Z') },
      { titulo: 'Nada', ancho: 8, tipo: 'texto', valor: () => null },
    ],
    textos.length,
    (i) => textos[i] ?? '',
  );

const bytesDe = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const releer = async (blob: Blob) => readXlsxFile(Buffer.from(await bytesDe(blob)), { trim: false });

test('text stays text, amounts are numbers, dates are dates on La Paz’s clock', async () => {
  const [hoja] = await releer(await escribirXlsx([hojaDe(['00123'])]));
  expect(hoja).toEqual({
    sheet: 'Prueba',
    data: [
      ['Referencia', 'Monto (Bs)', 'N.º', 'Fecha', 'Nada'],
      ['00123', -1234.5, 3, new Date('2026-11-25T22:05:00Z'), null],
    ],
  });
});

describe('references come back as they were', () => {
  test.each([
    '00123',
    '88273340001234567890',
    '1,23457E+16',
    '=HYPERLINK("http://x";"y")',
    '+591 70000000',
    '<b>&amp;</b>',
    '  con espacios  ',
    'ñandú 日本 🌺',
    'a"b\'c',
    'dos\nlíneas',
    '-',
  ])('%j', async (texto) => {
    const [hoja] = await releer(await escribirXlsx([hojaDe([texto])]));
    expect(hoja?.data[1]?.[0]).toBe(texto);
  });
});

test('no cell is a formula, and what XML cannot carry is escaped as spreadsheets do', async () => {
  const blob = await escribirXlsx([hojaDe(['=1+1', 'a\u0001b', '_x0041_', 'x'.repeat(40_000)])]);
  const xml = strFromU8(unzipSync(await bytesDe(blob))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).not.toMatch(/<f[ >]/);
  expect(xml).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
  expect(xml).toContain('>a_x0001_b<');
  // Otherwise it would read «A».
  expect(xml).toContain('>_x005F_x0041_<');
  expect(/>(?<larga>x+)</.exec(xml)?.groups?.['larga']).toHaveLength(32_767);
});

test('several tables are several sheets, and one that is empty has its titles', async () => {
  const hojas = await releer(await escribirXlsx([hojaDe(['A'], 'Uno & dos'), hojaDe([], 'Tres')]));
  expect(hojas.map(({ sheet, data }) => [sheet, data.length])).toEqual([
    ['Uno & dos', 2],
    ['Tres', 1],
  ]);
});

test('a table longer than a sheet goes on in the next', () => {
  const partes = enHojas(hojaDe(['a', 'b', 'c', 'd', 'e'], 'Larga'), 2);
  expect(partes.map(({ nombre, largo, celdas }) => [nombre, largo, celdas(0)[0]])).toEqual([
    ['Larga', 2, 'a'],
    ['Larga (2)', 2, 'c'],
    ['Larga (3)', 1, 'e'],
  ]);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (k, nombre) => {
  expect(nombreDeColumna(k)).toBe(nombre);
});

test('nothing is capped, and the page can do other things meanwhile', async () => {
  const textos = Array.from({ length: 20_000 }, (_, i) => `REF-${i}`);
  let vueltas = 0;
  const reloj = setInterval(() => (vueltas += 1));
  const blob = await escribirXlsx([hojaDe(textos)]);
  clearInterval(reloj);
  expect(vueltas).toBeGreaterThan(2);
  const xml = strFromU8(unzipSync(await bytesDe(blob))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml.match(/<row /g)).toHaveLength(20_001);
  expect(xml).toContain('REF-19999');
});
