import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { toDataURL } from 'qrcode';
import { expect, test } from 'vitest';
import { codigoDe, reducirWhatsapp, whatsappInicial } from '@/demo/whatsapp';

const S = 1000;
const nuevo = reducirWhatsapp(whatsappInicial, 'cerrar-sesion', 0);
const codigo = (ms: number, estado = nuevo) => codigoDe(estado, 'secreto', ms);

test('the first code lives a minute, the next ones 20 s', () => {
  expect(codigo(59 * S)).toBe(codigo(0));
  expect(codigo(60 * S)).not.toBe(codigo(0));
  expect(codigo(79 * S)).toBe(codigo(60 * S));
  expect(codigo(80 * S)).not.toBe(codigo(60 * S));
});

test('the last code stays, stale, until the next pairing starts', () => {
  expect(codigo(164 * S)).toBe(codigo(159 * S));
  expect(codigo(165 * S)).not.toBe(codigo(164 * S));
  expect(codigo(165 * S)).not.toBe(codigo(0));
});

test('linked, without network or down there is no code; logging out brings new ones', () => {
  for (const accion of ['escanear', 'sin-red', 'caer'] as const) {
    expect(codigo(S, reducirWhatsapp(nuevo, accion, 0))).toBeNull();
  }
  const otra = reducirWhatsapp(reducirWhatsapp(nuevo, 'escanear', S), 'cerrar-sesion', 2 * S);
  expect(codigo(2 * S, otra)).not.toBe(codigo(0));
});

test('the image is a QR that a phone reads back', async () => {
  const texto = codigo(0) ?? '';
  const url = await toDataURL(texto, { width: 320, margin: 2 });
  const { data, width, height } = PNG.sync.read(Buffer.from(url.split(',')[1] ?? '', 'base64'));
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(texto);
});
