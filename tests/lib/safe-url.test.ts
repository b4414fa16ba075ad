// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeUrl } from '@/lib/safe-url';

const API = 'http://10.0.0.5:3000';

describe('a link', () => {
  test.each([
    ['https://drive.example/v/1.jpg', 'https://drive.example/v/1.jpg'],
    ['HTTPS://Drive.example/v/1.jpg', 'https://drive.example/v/1.jpg'],
    ['https://drive.example', 'https://drive.example/'],
    ['https://drive.example/a?b=c@d#e', 'https://drive.example/a?b=c@d#e'],
    ['http://10.0.0.5:3000/files/1.jpg', 'http://10.0.0.5:3000/files/1.jpg'],
  ])('%s', (url, href) => {
    expect(safeUrl(url, API)).toBe(href);
  });
});

const ESQUEMAS = [
  'javascript:',
  'vbscript:',
  'data:text/html,',
  'data:image/png;base64,',
  'blob:',
  'file:///',
  'ftp://',
  'about:',
  'view-source:',
  'intent://',
  'http:',
  'https:',
  'ws://',
  '',
];
const ANTES = ['', ' ', '\t', '\n', '\u0000', '\u0001', '\ufeff', '\u200b', '\\', '//', '\\\\', '/\\', '///'];
const CUERPOS = [
  'alert(1)',
  '//evil.example',
  'evil.example',
  '//evil.example\\@10.0.0.5:3000',
  '//user@evil.example',
  '//u:p@evil.example/',
  '//@evil.example',
  '/files/1.jpg',
  '//',
];
const ADORNOS: ((texto: string) => string)[] = [
  (texto) => texto,
  (texto) => texto.toUpperCase(),
  (texto) => texto.replace(':', '\t:'),
  (texto) => texto.replace('a', 'a\n'),
  (texto) => `${texto}\r\nX-Header: 1`,
];
const VECTORES = [
  ...new Set(
    ESQUEMAS.flatMap((esquema) =>
      ANTES.flatMap((antes) =>
        CUERPOS.flatMap((cuerpo) => ADORNOS.map((adornar) => adornar(antes + esquema + cuerpo))),
      ),
    ),
  ),
];

describe('plain text', () => {
  test('every vector but a whole https address of somebody without a user name', () => {
    expect(VECTORES.length).toBeGreaterThan(1000);
    const pasan = VECTORES.filter((vector) => safeUrl(vector, API) !== null);
    expect(pasan).toEqual(['https://evil.example', 'HTTPS://EVIL.EXAMPLE']);
  });

  test.each([
    ['http://drive.example/v/1.jpg'],
    ['http://10.0.0.5:3001/files/1.jpg'],
    ['http://10.0.0.5:3000.evil.example/'],
    ['https://user@drive.example/'],
    ['https://user:clave@drive.example/'],
    ['https://10.0.0.5:3000\\@evil.example/'],
    ['https://drive.example/a\\b'],
    ['https://drive.example\\a'],
    ['/files/1.jpg'],
    ['1.jpg'],
    ['https:drive.example'],
    ['https:/drive.example'],
    ['https://'],
    ['https://[::1'],
    ['https://drive.example/\u202egpj.exe'],
    [`https://drive.example/${'a'.repeat(3000)}`],
    [''],
    [null],
    [undefined],
    [5],
    [{ toString: () => 'https://drive.example' }],
    [['https://drive.example']],
  ])('%j', (url) => {
    expect(safeUrl(url, API)).toBeNull();
  });

  test('whatever comes in, only https or the own origin comes out, and never a user name', () => {
    const piezas = fc.constantFrom(
      'https:',
      'http:',
      'javascript:',
      '/',
      '//',
      '\\',
      '@',
      ':',
      '10.0.0.5:3000',
      'evil',
      '.',
      '?',
      '#',
      '\t',
      '%2f',
      '％',
      '。',
    );
    const textos = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ validSchemes: ['http', 'https', 'ftp'], withFragments: true }),
      fc.array(piezas, { maxLength: 8 }).map((partes) => partes.join('')),
      fc.array(piezas, { maxLength: 8 }).map((partes) => `https://${partes.join('')}`),
    );
    fc.assert(
      fc.property(textos, (texto) => {
        const href = safeUrl(texto, API);
        if (href === null) return;
        const url = new URL(href);
        expect(url.protocol === 'https:' || url.origin === API).toBe(true);
        expect(url.username + url.password).toBe('');
      }),
      { numRuns: 3000 },
    );
  });
});
