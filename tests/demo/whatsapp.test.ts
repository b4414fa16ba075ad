import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { toDataURL } from 'qrcode';
import { expect, test } from 'vitest';
import type { EstadoWhatsapp } from '@/demo/model/modelo';
import { codigoDe, reducirWhatsapp, whatsappInicial } from '@/demo/model/whatsapp';

const S = 1000;
const nuevo: EstadoWhatsapp = { ...whatsappInicial, desde: 0 };
const codigo = (ms: number, estado = nuevo) => codigoDe(estado, 'secreto', ms);

test('the first code lives a minute, the next five 20 s each', () => {
  for (const [desde, hasta] of [
    [0, 60],
    [60, 80],
    [80, 100],
    [100, 120],
    [120, 140],
    [140, 160],
  ] as const) {
    expect(codigo(hasta * S - 1)).toBe(codigo(desde * S));
    if (hasta < 160) expect(codigo(hasta * S)).not.toBe(codigo(desde * S));
  }
  const dePrimeraVuelta = [0, 60, 80, 100, 120, 140].map((segundo) => codigo(segundo * S));
  expect(new Set(dePrimeraVuelta).size).toBe(6);
});

test('the last code stays, stale, until the next pairing starts 5 s later', () => {
  expect(codigo(165 * S - 1)).toBe(codigo(140 * S));
  expect(codigo(165 * S)).not.toBe(codigo(140 * S));
  expect(codigo(165 * S)).not.toBe(codigo(0));
});

test('a scanned code is served for 5 s more, also when it would have changed meanwhile; then none', () => {
  const escaneado = reducirWhatsapp(nuevo, 'escanear', 58 * S);
  expect(codigo(63 * S - 1, escaneado)).toBe(codigo(58 * S));
  expect(codigo(63 * S, escaneado)).toBeNull();
});

test('after a log-out there is no code while one is generated, and never an old one', () => {
  const otra = reducirWhatsapp(reducirWhatsapp(nuevo, 'escanear', S), 'cerrar-sesion', 20 * S);
  expect(codigo(24 * S - 1, otra)).toBeNull();
  expect(codigo(24 * S, otra)).not.toBeNull();
  expect(codigo(24 * S, otra)).not.toBe(codigo(0));
});

test('without network or down there is no code', () => {
  for (const accion of ['sin-red', 'caer'] as const) {
    expect(codigo(S, reducirWhatsapp(nuevo, accion, 0))).toBeNull();
  }
});

test('the next code on demand: through six codes, the pause and the new pairing', () => {
  let estado = nuevo;
  const vistos = Array.from({ length: 8 }, () => {
    const visto = codigo(S, estado);
    estado = reducirWhatsapp(estado, 'siguiente-codigo', S);
    return visto;
  });
  expect(vistos[6]).toBe(vistos[5]);
  expect(new Set(vistos).size).toBe(7);
  expect(reducirWhatsapp(whatsappInicial, 'siguiente-codigo', S)).toEqual(whatsappInicial);
});

test('scanning what is not shown links all the same and serves no code', () => {
  const estado = reducirWhatsapp(reducirWhatsapp(nuevo, 'sin-red', S), 'escanear', S);
  expect(estado.fase).toBe('vinculado');
  expect(codigo(S, estado)).toBeNull();
});

test('the image is a QR that a phone reads back', async () => {
  const texto = codigo(0) ?? '';
  const url = await toDataURL(texto);
  const { data, width, height } = PNG.sync.read(Buffer.from(url.split(',')[1] ?? '', 'base64'));
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(texto);
  expect(width).toBeGreaterThanOrEqual(264);
  expect(width).toBeLessThanOrEqual(300);
});
