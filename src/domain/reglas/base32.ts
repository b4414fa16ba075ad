/** Bytes as capitals and figures, five bits each, and back: they survive any chat, and a QR code holds them best. */
import { ALFABETO } from './codigo-reglas';

export function enBase32(bytes: Uint8Array): string {
  let texto = '';
  let bits = 0;
  let cuantos = 0;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff;
    for (cuantos += 8; cuantos >= 5; cuantos -= 5) texto += ALFABETO.charAt((bits >>> (cuantos - 5)) & 31);
  }
  return cuantos > 0 ? texto + ALFABETO.charAt((bits << (5 - cuantos)) & 31) : texto;
}

export function deBase32(texto: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((texto.length * 5) / 8));
  let bits = 0;
  let cuantos = 0;
  let n = 0;
  for (const signo of texto) {
    const valor = ALFABETO.indexOf(signo);
    if (valor < 0) return null;
    bits = ((bits << 5) | valor) & 0xfff;
    cuantos += 5;
    if (cuantos < 8) continue;
    cuantos -= 8;
    bytes[n] = (bits >>> cuantos) & 0xff;
    n += 1;
  }
  return bytes;
}
