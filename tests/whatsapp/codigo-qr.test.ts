import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import { describe, expect, test } from 'vitest';
import { qrSrc } from '@/domain/whatsapp/codigo-qr';

const png = (ancho: number, alto: number) =>
  PNG.sync.write(new PNG({ width: ancho, height: alto })).toString('base64');
/** The start of a JPEG: SOI, an APP0 segment, then a frame header that says its size. */
const jpeg = (ancho: number, alto: number) =>
  Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0,
    0,
    0xff,
    0xc0,
    0,
    17,
    8,
    alto >> 8,
    alto & 255,
    ancho >> 8,
    ancho & 255,
    3,
    1,
    0x22,
    0,
    2,
    0x11,
    1,
    3,
    0x11,
    1,
  ]).toString('base64');

describe('a QR passes only as a small PNG or JPEG', () => {
  test('a real code, with and without its prefix', async () => {
    const conPrefijo = await QRCode.toDataURL('2@vinculo,clave,secreto');
    expect(qrSrc(conPrefijo)).toBe(conPrefijo);
    expect(qrSrc(conPrefijo.replace('data:image/png;base64,', ''))).toBe(conPrefijo);
    expect(qrSrc(`  ${conPrefijo}\n`)).toBe(conPrefijo);
  });

  test('the label is not believed: the bytes say what it is', () => {
    expect(qrSrc(`data:image/jpeg;base64,${png(8, 8)}`)).toBe(`data:image/png;base64,${png(8, 8)}`);
    expect(qrSrc(`data:image/png;base64,${jpeg(264, 264)}`)).toBe(`data:image/jpeg;base64,${jpeg(264, 264)}`);
  });

  test.each([
    ['nothing', ''],
    ['a sentence', 'WhatsApp ya está vinculado'],
    ['SVG', `data:image/svg+xml;base64,${Buffer.from('<svg onload="x()"/>').toString('base64')}`],
    ['SVG called PNG', `data:image/png;base64,${Buffer.from('<svg onload="x()"/>').toString('base64')}`],
    ['HTML', `data:text/html;base64,${Buffer.from('<script>1</script>').toString('base64')}`],
    ['a GIF', Buffer.from('GIF89a').toString('base64')],
    ['a script address', 'javascript:alert(1)'],
    ['a web address', 'https://example.com/qr.png'],
    ['broken base64', 'data:image/png;base64,****'],
    ['too wide', png(1025, 8)],
    ['too high', png(8, 1025)],
    ['no width', jpeg(0, 264)],
    ['too heavy', Buffer.alloc(65 * 1024, 1).toString('base64')],
    [
      'a PNG that carries too much behind it',
      Buffer.concat([Buffer.from(png(8, 8), 'base64'), Buffer.alloc(64 * 1024)]).toString('base64'),
    ],
    ['ten megabytes', 'A'.repeat(10_000_000)],
  ])('refuses %s', (_nombre, texto) => expect(qrSrc(texto)).toBeNull());
});
