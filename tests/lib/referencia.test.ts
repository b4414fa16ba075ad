// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CANON_V, limpia, refFiltro, refKey, referenciaParecida } from '@/lib/referencia';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';

const TEXTOS = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'A',
        'é',
        '\u0301',
        '\u200d',
        '\u00a8',
        ' ',
        '\u00a0',
        '\u0085',
        '\t',
        '\u202e',
        '\ud800',
        'ß',
        'İ',
        '１',
        '\ufeff',
        '\u1160',
        '\u3164',
      ),
    )
    .map((trozos) => trozos.join('')),
);

describe('what is sent and stored', () => {
  test.each([
    ['8827334', '8827334'],
    ['  8827334 ', '8827334'],
    ['QR-77a', 'QR-77a'],
    ['882  73\u00a034', '882 73 34'],
    ['882\t73\r\n34', '882 73 34'],
    ['882\u008573', '882 73'],
    ['882\u202873', '882 73'],
    ['８８２７', '8827'],
    ['88\u200b27\u2060', '8827'],
    ['\ufeff8827', '8827'],
    ['\u202e8827\u202c', '8827'],
    ['88\u000027\u0007', '8827'],
    ['88\u00ad27', '8827'],
    ['88\u{e0041}27', '8827'],
    ['88\ufe0f27', '8827'],
    ['88\ud80027', '8827'],
    ['cafe\u0301', 'café'],
    ['cafe\u200d\u0301', 'café'],
    ['   ', ''],
    ['\u200b', ''],
    ['💸', '💸'],
  ])('%j → %j', (ref, limpio) => {
    expect(limpia(ref)).toBe(limpio);
  });

  test('cleaning twice changes nothing, or the server would be sent what the form refuses', () => {
    fc.assert(
      fc.property(TEXTOS, (texto) => {
        const una = limpia(texto);
        expect(limpia(una)).toBe(una);
        expect(una).toBe(una.trim());
        expect(una).not.toMatch(/ {2}|[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
      { numRuns: 5000 },
    );
  });

  test('the short way for plain text says what the long one says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (texto) => {
        expect(limpia(texto)).toBe(limpia(`${texto}\u200b`));
      }),
    );
  });
});

describe('the identity of a reference', () => {
  test('is the same in both spellings, and of its version', () => {
    expect(refKey(' qr-77a ')).toBe('QR-77A');
    expect(refKey('QR-77\u200bA')).toBe(refKey('qr-77a'));
    expect(refKey('QR-77A')).not.toBe(refKey('QR-77B'));
    expect(CANON_V).toBe(1);
  });

  test('does not depend on whether the text was cleaned before', () => {
    fc.assert(
      fc.property(TEXTOS, (texto) => {
        expect(refKey(limpia(texto))).toBe(refKey(texto));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a pasted reference', () => {
  test.each(['8827-334', '8827.334', ' 8827 334', '8827–334', '8827\u2011334', '8827−334', '８８２７３３４'])(
    '%s finds 8827334',
    (pegada) => {
      expect(refFiltro(pegada)).toBe('8827334');
    },
  );

  test('finds itself whatever its case, and nothing else', () => {
    expect(refFiltro('qr-77a')).toBe(refFiltro('QR 77A'));
    expect(refFiltro('QR/77A')).not.toBe(refFiltro('QR77A'));
  });
});

describe('references that look alike', () => {
  test.each([
    ['8827334', '08827334'],
    ['8827334', '0008827334'],
    ['88O7', '8807'],
    ['88o7', '8807'],
    ['I23', '123'],
    ['O123', '123'],
    ['88-27', '8827'],
    ['88S7334', '8857334'],
    ['B827334', '8827334'],
    ['88l7334', '8817334'],
  ])('%s and %s', (a, b) => {
    expect(referenciaParecida(a, b)).toBe(true);
    expect(referenciaParecida(b, a)).toBe(true);
  });

  test.each([
    ['8827334', '8827335'],
    ['8827334', '88273340'],
    ['ABC', 'ABD'],
    ['8827334', '8827334'],
    ['qr-1', 'QR-1'],
    ['88L7334', '8817334'],
    ['-', '.'],
  ])('%s and %s do not: another one, or the very same', (a, b) => {
    expect(referenciaParecida(a, b)).toBe(false);
  });
});

describe('text as it is searched', () => {
  test.each([
    ['Banco Unión', 'banco union'],
    ['  TIGO   Money ', 'tigo money'],
    ['DEPÓSITO', 'deposito'],
    ['Señor', 'senor'],
    ['Ｂｃｐ', 'bcp'],
    ['SO\u200bLI', 'soli'],
    ['', ''],
  ])('%j → %j', (texto, buscado) => {
    expect(normalizarBusqueda(texto)).toBe(buscado);
  });

  test('finds a word in any case and with or without accents', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aábcdeéñóuü MN')) }), (texto) => {
        const buscado = normalizarBusqueda(texto);
        expect(normalizarBusqueda(texto.toUpperCase())).toBe(buscado);
        expect(normalizarBusqueda(texto.normalize('NFD'))).toBe(buscado);
        expect(normalizarBusqueda(buscado)).toBe(buscado);
      }),
    );
  });
});
